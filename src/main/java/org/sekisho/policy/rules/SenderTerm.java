package org.sekisho.policy.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.terms.SetName;

/** One entry of a condition's senders. */
public sealed interface SenderTerm {

    /** One address: {@code user@host}. */
    record Address(EmailAddress address) implements SenderTerm {
        @Override
        public boolean matches(EmailAddress sender, Question question) {
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
        public boolean matches(EmailAddress sender, Question question) {
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
        public boolean matches(EmailAddress sender, Question question) {
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
        public boolean matches(EmailAddress sender, Question question) {
            return question.isMember();
        }

        @Override
        public String toString() {
            return "members";
        }
    }

    /** The senders of a set: {@code set:NAME}. */
    record InSet(SetName name) implements SenderTerm {
        @Override
        public boolean matches(EmailAddress sender, Question question) {
            return question.isIn(name);
        }

        @Override
        public String toString() {
            return SET + name;
        }
    }

    /** What comes before the name of a set. */
    String SET = "set:";

    /**
     * Whether the sender is meant. Members and sets are asked for, and so stand in the trace, only where a term is about
     * them.
     *
     * @param sender the sender that the question is about
     */
    boolean matches(EmailAddress sender, Question question);

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
        if (term.regionMatches(true, 0, SET, 0, SET.length())) {
            return new InSet(SetName.of(term.substring(SET.length())));
        }
        if (term.startsWith("@.")) {
            return new Domain(DomainName.of(term.substring(2)), true);
        }
        return term.startsWith("@") ? new Domain(DomainName.of(term.substring(1)), false) : address(term);
    }

    private static SenderTerm address(String term) {
        return EmailAddress.parse(term).<SenderTerm>map(Address::new).orElseThrow(() -> new IllegalArgumentException(
                "\"" + term + "\" is not a sender; write user@host, @domain, @.domain, /pattern/, set:NAME or members"));
    }

    private static Pattern compile(String expression) {
        try {
            return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException notRe2) {
            throw new IllegalArgumentException("/" + expression + "/ is not an RE2 pattern: "
                    + PatternFault.of(notRe2), notRe2);
        }
    }
}
