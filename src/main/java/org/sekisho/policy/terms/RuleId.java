package org.sekisho.policy.terms;

/** A rule's number, as the console and the API name it. */
public record RuleId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
