package org.sekisho.confgen.plan;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;

/**
 * Who reads what is sent to {@code postmaster@} and {@code abuse@} of a list domain (RFC 2142 section 5).
 *
 * @param text an address, or a name like {@code postmaster} that the host itself knows (Postfix completes it with
 *             {@code $myorigin}, then looks into aliases(5)); letters, digits and {@code . _ + = -}
 */
public record Postmaster(String text) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_+=.-]{1,64}(?:@[A-Za-z0-9.-]{1,253})?");

    public Postmaster {
        boolean isAddress = text.contains("@") && EmailAddress.parse(text).isPresent();
        if (!PLAIN.matcher(text).matches() || text.contains("@") != isAddress || text.startsWith("-")) {
            throw new IllegalArgumentException("\"" + text + "\" is nobody to write to; write an address like "
                    + "helpdesk@my.domain, or postmaster for the one of the mail host");
        }
    }

    /** The mail host's own postmaster. */
    public static Postmaster ofTheHost() {
        return new Postmaster("postmaster");
    }

    /** The domain of the address; empty for a name that the host knows. */
    public Optional<DomainName> domain() {
        return EmailAddress.parse(text).map(EmailAddress::domain);
    }

    @Override
    public String toString() {
        return text;
    }
}
