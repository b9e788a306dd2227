package org.sekisho.policy.terms;

/** What proves that a sender is an insider. */
public enum Proof {
    /** The sender's domain is an inside domain: forgeable, as in the paper. */
    CLAIM,
    /** The client's address is in an inside network or an own host, and is not a trusted relay. */
    NETWORK,
    /** Both {@link #CLAIM} and {@link #NETWORK}; the default. */
    CLAIM_AND_NETWORK,
    /** A SASL login; known only to the policy door. */
    LOGIN,
    /** {@link #CLAIM}, and the SPF record of the sender's domain names the client. */
    SPF
}
