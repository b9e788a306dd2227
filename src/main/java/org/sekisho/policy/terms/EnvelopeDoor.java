package org.sekisho.policy.terms;

/** The one door at which a list domain's envelopes are decided; the other one lets them pass. */
public enum EnvelopeDoor {
    /** The SMTP proxy; the default. */
    PROXY,
    /** The Postfix policy-delegation service, which knows logins; the only one for {@link Proof#LOGIN}. */
    POLICY
}
