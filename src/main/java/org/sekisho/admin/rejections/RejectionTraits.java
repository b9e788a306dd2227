package org.sekisho.admin.rejections;

import java.util.Optional;

/**
 * To whom it was refused, and how.
 *
 * @param recipient a recipient; {@code @domain} for every recipient of that domain
 * @param verdict   {@code REJECT}, {@code DEFER}, {@code WOULD_REJECT} or {@code WOULD_DEFER}; {@code WOULD} for either
 * @param rule      the number of the rule that decided
 * @param code      a reply code or its beginning ({@code 550}), or an enhanced code ({@code 5.7.1})
 */
public record RejectionTraits(Optional<String> recipient, Optional<String> verdict, Optional<Long> rule,
        Optional<String> code) {

    /** To anybody, in any way. */
    public static RejectionTraits any() {
        return new RejectionTraits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
