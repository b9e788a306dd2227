package org.sekisho.policy.lists;

import org.sekisho.envelope.DomainName;
import org.sekisho.policy.terms.Backend;
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
 */
public record DomainPolicy(DomainName name, Exposure exposure, Backend backend, Proof proof, Mode mode) {
}
