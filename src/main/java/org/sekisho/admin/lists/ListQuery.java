package org.sekisho.admin.lists;

import java.util.Optional;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;

/**
 * Which lists to show; empty for any.
 *
 * @param text     a part of the list's address or description
 * @param domain   the number of its domain
 * @param exposure its exposure
 * @param owner    a part of an owner's address
 * @param setting  what it is set to
 * @param lack     what it is without
 */
public record ListQuery(String text, Optional<Long> domain, Optional<Exposure> exposure, String owner, Setting setting,
        Optional<Lack> lack) {

    /** What a list is set to; empty for anything. In a change: what is not empty is set anew. */
    public record Setting(Optional<PostingPolicy> policy, Optional<Mode> mode) {
    }

    /** What a list can be without. */
    public enum Lack {
        MEMBERS,
        RULES,
        OWNERS
    }
}
