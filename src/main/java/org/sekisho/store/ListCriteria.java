package org.sekisho.store;

import java.util.Optional;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;

/**
 * Which lists to find.
 *
 * @param text     a part of the list's name or description, in small letters; empty for any
 * @param domain   the number of its domain
 * @param exposure the exposure of its domain
 * @param owner    a part of an owner's address, in small letters; empty for any
 * @param setting  what is set for it
 * @param lack     what it is without
 */
public record ListCriteria(String text, Optional<Long> domain, Optional<Exposure> exposure, String owner,
        Setting setting, Optional<Lack> lack) {

    /** What a list is set to; empty for anything. */
    public record Setting(Optional<PostingPolicy> policy, Optional<Mode> mode) {
    }

    /** What a list can be without. */
    public enum Lack {
        MEMBERS,
        RULES,
        OWNERS
    }
}
