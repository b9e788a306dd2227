package org.sekisho.policy.inside;

import org.sekisho.envelope.DomainName;

/**
 * A sender domain of the organisation.
 *
 * @param name       the domain
 * @param subDomains whether its sub-domains belong, too
 */
public record InsideDomain(DomainName name, boolean subDomains) {

    /**
     * Reads {@code my.domain} (the domain alone) or {@code .my.domain} (the domain and its sub-domains).
     *
     * @throws IllegalArgumentException with a sentence when it is neither
     */
    public static InsideDomain of(String text) {
        String stripped = text.strip();
        boolean subDomains = stripped.startsWith(".");
        return new InsideDomain(DomainName.of(subDomains ? stripped.substring(1) : stripped), subDomains);
    }

    /** Whether the domain belongs, compared label by label. */
    public boolean covers(DomainName domain) {
        return subDomains ? domain.isSameOrBelow(name) : domain.equals(name);
    }

    @Override
    public String toString() {
        return subDomains ? "." + name : name.toString();
    }
}
