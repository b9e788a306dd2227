package org.sekisho.envelope;

import java.util.Locale;
import java.util.Optional;

/**
 * A mailbox, compared case-insensitively in whole.
 *
 * @param local  the local part without quotes, in lower case, 1 to 64 octets by RFC 5321 but longer ones are kept
 * @param domain the domain
 */
public record EmailAddress(String local, DomainName domain) implements Comparable<EmailAddress> {

    public EmailAddress {
        if (local.isEmpty()) {
            throw new IllegalArgumentException("the part before the @ is empty");
        }
        local = local.toLowerCase(Locale.ROOT);
    }

    /**
     * Reads an address that an administrator wrote, in its plain form.
     *
     * @throws IllegalArgumentException with a sentence when the text is not a plain address
     */
    public static EmailAddress of(String text) {
        return parse(text.strip()).orElseThrow(() -> new IllegalArgumentException(
                "\"" + text.strip() + "\" is not an address; write it like name@example.org"));
    }

    /** Reads {@code dot-atom@domain} (RFC 5321 section 4.1.2, RFC 6531 for characters past ASCII); empty otherwise. */
    public static Optional<EmailAddress> parse(String text) {
        int at = text.indexOf('@');
        if (at <= 0 || !DotAtom.matches(text.substring(0, at))) {
            return Optional.empty();
        }
        return DomainName.parse(text.substring(at + 1)).map(domain -> new EmailAddress(text.substring(0, at), domain));
    }

    /** Whether the local part has a sign that some reader routes by: {@code @}, {@code %} or {@code !}. */
    public boolean hasRouting() {
        return local.indexOf('@') >= 0 || local.indexOf('%') >= 0 || local.indexOf('!') >= 0;
    }

    /** Whether every reader finds its mailbox at its domain, and none on the host that reads it. */
    boolean namesItsHost() {
        return !hasRouting() && !BareWords.isThisHost(domain.ascii());
    }

    @Override
    public int compareTo(EmailAddress other) {
        int byDomain = domain.compareTo(other.domain);
        return byDomain != 0 ? byDomain : local.compareTo(other.local);
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
