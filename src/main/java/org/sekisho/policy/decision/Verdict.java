package org.sekisho.policy.decision;

import org.sekisho.policy.terms.Action;

/** What happens to one recipient. */
public sealed interface Verdict {

    /** Not ours: it goes on untouched. */
    record Pass() implements Verdict {
    }

    /** Ours, and let in. */
    record Accept() implements Verdict {
    }

    /** Refused for good. */
    record Reject(Refusal refusal) implements Verdict {
    }

    /** Refused for now. */
    record Defer(Refusal refusal) implements Verdict {
    }

    /** Whether the recipient goes on to the after-filter. */
    default boolean letsThrough() {
        return this instanceof Pass || this instanceof Accept;
    }

    /** The name that logs and the API use: {@code PASS}, {@code ACCEPT}, {@code REJECT} or {@code DEFER}. */
    default String label() {
        if (this instanceof Pass) {
            return "PASS";
        }
        return (this instanceof Accept ? Action.ACCEPT : this instanceof Reject ? Action.REJECT : Action.DEFER).name();
    }
}
