package org.sekisho.store;

import java.util.Locale;
import java.util.Optional;

/**
 * To whom it was refused, and how.
 *
 * @param recipient a recipient in any letter case; {@code @domain} for every recipient of that domain
 * @param verdict   {@code REJECT}, {@code DEFER}, {@code WOULD_REJECT} or {@code WOULD_DEFER}; {@code WOULD} for either
 * @param rule      the number of the rule that decided
 * @param code      the beginning of the reply's code, {@code 550}, or its whole enhanced code, {@code 5.7.1}
 */
public record RejectionKind(Optional<String> recipient, Optional<String> verdict, Optional<Long> rule,
        Optional<String> code) {

    public RejectionKind {
        recipient = recipient.map(text -> text.toLowerCase(Locale.ROOT));
    }

    /** To anybody, in any way. */
    public static RejectionKind any() {
        return new RejectionKind(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    RejectionKind withoutVerdict() {
        return new RejectionKind(recipient, Optional.empty(), rule, code);
    }
}
