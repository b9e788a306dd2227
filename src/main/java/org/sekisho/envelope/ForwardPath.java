package org.sekisho.envelope;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The argument of {@code RCPT TO} (RFC 5321 section 4.1.1.3). */
public sealed interface ForwardPath {

    /** The form that means the same to everybody: {@code <dot-atom@domain>}. */
    record Plain(String text, EmailAddress address) implements ForwardPath {
    }

    /**
     * Any other form: quotes, routes, comments, white space, percent and bang routing, several at signs, a trailing
     * dot, a domain that is missing or needs a mapping. Postfix delivers many of them to a mailbox that the text only
     * hints at, so what it could mean is asked of {@link #reach}.
     */
    record Odd(String text) implements ForwardPath {
    }

    /** The path as the client wrote it, without one pair of angle brackets. */
    String text();

    /** The mailbox of the plain form. */
    default Optional<EmailAddress> plain() {
        return this instanceof Plain plain ? Optional.of(plain.address()) : Optional.empty();
    }

    /**
     * Whether some reader of mail addresses could take this text for an address in a domain. May say yes too often for odd
     * forms; never says no where Postfix delivers there. The text is read once, so ask the same one about all domains.
     */
    default Predicate<DomainName> reach() {
        return plain().map(Readings::domainsOf).orElseGet(() -> Readings.domainsIn(text()));
    }

    /**
     * What could be a local part without a domain, unquoted and in lower case: Postfix completes one with
     * {@code $myorigin}, and takes one at an address literal, at {@code localhost} or at a bare IP address for its own.
     * None in the plain form of another domain.
     */
    default Set<String> bareLocals() {
        return plain().filter(EmailAddress::namesItsHost).isPresent() ? Set.of() : Readings.bareLocals(text());
    }

    /**
     * Reads the text between {@code RCPT TO:} and the parameters. Never throws.
     *
     * @param text with its angle brackets; without them the form is {@link Odd}
     */
    static ForwardPath parse(String text) {
        String path = Brackets.strip(text);
        if (!Brackets.surround(text)) {
            return new Odd(path);
        }
        return EmailAddress.parse(path).<ForwardPath>map(address -> new Plain(path, address))
                .orElseGet(() -> new Odd(path));
    }
}
