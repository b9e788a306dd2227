package org.sekisho.confgen.drift;

/** What a difference risks. The worst come first; a page translates it by this name. */
public enum Risk {
    /** Mail from outside reaches the lists past the gate. */
    GATE_BYPASSED,
    /** Postfix answers before the gate is asked: one refused recipient fails a whole message. */
    SPEED_ADJUST,
    /** Others than the gate can hand mail to the after-filter service. */
    AFTER_FILTER_OPEN,
    /** A second message can be smuggled inside the first. */
    SMUGGLING,
    /** An internal list domain is published to the world. */
    LEAK,
    /** One address has two readings, and the gate has decided on the other one. */
    SECOND_READING,
    /** Mail that was handed in by a user of this host or with a login does not pass the gate. */
    SUBMISSION_BYPASSES,
    /** Mail for a list goes elsewhere. */
    ROUTED_AROUND,
    /** Mail for a list domain is refused as relaying. */
    DOMAIN_NOT_RELAYED,
    /** The gate's mail is not taken: everything is put off. */
    AFTER_FILTER_MISSING,
    /** The after-filter service may refuse what the gate let through. */
    AFTER_FILTER_REFUSES,
    /** The domain belongs to two classes: Postfix warns, and may deliver to the wrong place. */
    TWO_CLASSES,
    /** Mail for the lists does not reach Mailman. */
    DELIVERY,
    /** Lists that Postfix does not know are refused, or gone ones are taken. */
    LISTS_UNKNOWN,
    /** Mail to postmaster and abuse reaches nobody. */
    POSTMASTER,
    /** The world or the inside finds no mail host for the domain, or another one. */
    DNS,
    /** Something that keeps out mail of a broken form is missing. */
    HARDENING,
    /** Under load mail is put off earlier than need be. */
    LOAD,
    /** Every refusal is temporary: senders try again for days. */
    SOFT_BOUNCE,
    /** The files are made for another release. */
    VERSION,
    /** Nothing that is known. */
    NONE;

    /** Whether somebody should act now. */
    public boolean isGrave() {
        return compareTo(DELIVERY) <= 0;
    }
}
