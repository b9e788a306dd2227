package org.sekisho.store;

/** An event: the policy was changed in the running transaction. Fired by whoever changes it. */
public record PolicyChanged() {
}
