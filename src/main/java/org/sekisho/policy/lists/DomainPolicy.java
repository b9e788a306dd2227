package org.sekisho.policy.lists;

import org.sekisho.envelope.DomainName;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.Proof;

/**
 * A list domain.
 *
 * @param name     the domain
 * @param exposure who it is for
 * @param backend  the list manager behind it
 * @param proof    what proves an insider to its lists
 * @param mode     {@code ENFORCE} or {@code MONITOR}
 * @param door     where its envelopes are decided; the proof {@code LOGIN} leaves no choice
 */
public record DomainPolicy(DomainName name, Exposure exposure, Backend backend, Proof proof, Mode mode,
        EnvelopeDoor door) {

    public DomainPolicy {
        door = proof == Proof.LOGIN ? EnvelopeDoor.POLICY : door;
    }

    /** A list domain that is decided at its usual door. */
    public DomainPolicy(DomainName name, Exposure exposure, Backend backend, Proof proof, Mode mode) {
        this(name, exposure, backend, proof, mode, EnvelopeDoor.PROXY);
    }
}
