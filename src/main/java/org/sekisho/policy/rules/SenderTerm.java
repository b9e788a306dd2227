package org.sekisho.policy.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;

/** One entry of a condition's senders. */
public sealed interface SenderTerm {

    /** One address: {@code user@host}. */
    record Address(EmailAddress address) implements SenderTerm {
        @Override
        public boolean matches(EmailAddress sender, boolean isMember) {
            return sender.equals(address);
        }

        @Override
        public String toString() {
            return address.toString();
        }
    }

    /** A domain alone, {@code @domain}, or with its sub-domains, {@code @.domain}. */
    record Domain(DomainName name, boolean subDomains) implements SenderTerm {
        @Override
        public boolean matches(EmailAddress sender, boolean isMember) {
            return subDomains ? sender.domain().isSameOrBelow(name) : sender.domain().equals(name);
        }

        @Override
        public String toString() {
            return (subDomains ? "@." : "@") + name;
        }
    }

    /** An RE2 pattern over the whole address, in any letter case: {@code /pattern/}. */
    record Matching(Pattern pattern) implements SenderTerm {
        @Override
        public boolean matches(EmailAddress sender, boolean isMember) {
            return pattern.matches(sender.toString());
        }

        @Override
        public String toString() {
            return "/" + pattern.pattern() + "/";
        }
    }

    /** The members of the list in question: {@code members}. */
    record Members() implements SenderTerm {
        @Override
        public boolean matches(EmailAddress sender, boolean isMember) {
            return isMember;
        }

        @Override
        public String toString() {
            return "members";
        }
    }

    /** Whether the sender is meant; {@code isMember} says whether it is a member of the list in question. */
    boolean matches(EmailAddress sender, boolean isMember);

    /**
     * Reads an entry as an administrator writes it.
     *
     * @throws IllegalArgumentException with a sentence when it is none of the forms
     */
    static SenderTerm of(String text) {
        String term = text.strip();
        if (term.equalsIgnoreCase("members")) {
            return new Members();
        }
        if (term.length() > 2 && term.startsWith("/") && term.endsWith("/")) {
            return new Matching(compile(term.substring(1, term.length() - 1)));
        }
        if (term.startsWith("@.")) {
            return new Domain(DomainName.of(term.substring(2)), true);
        }
        return term.startsWith("@") ? new Domain(DomainName.of(term.substring(1)), false) : address(term);
    }

    private static SenderTerm address(String term) {
        return EmailAddress.parse(term).<SenderTerm>map(Address::new).orElseThrow(() -> new IllegalArgumentException(
                "\"" + term + "\" is not a sender; write user@host, @domain, @.domain, /pattern/ or members"));
    }

    private static Pattern compile(String expression) {
        try {
            return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException notRe2) {
            throw new IllegalArgumentException("/" + expression + "/ is not an RE2 pattern: "
                    + notRe2.getDescription() + " at \"" + notRe2.getPattern() + "\"", notRe2);
        }
    }
}
