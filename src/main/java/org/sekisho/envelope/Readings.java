package org.sekisho.envelope;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an address could mean to a lenient reader. Built against what Postfix was seen to deliver: quotes, routes,
 * comments, white space, percent and bang routing, back-slashes, several at signs, trailing dots, IDN mappings.
 */
final class Readings {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern NOT_A_LABEL = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._-]+");
    private static final Pattern DOTS = Pattern.compile("[\u3002\uff0e\uff61]");

    private Readings() {
    }

    /** Whether a plain address names the domain by percent or bang routing ({@code list%domain@relay}). */
    static boolean routesTo(EmailAddress address, DomainName domain) {
        String local = address.local();
        return (local.indexOf('%') >= 0 || local.indexOf('!') >= 0) && mention(local, domain);
    }

    /** Whether any reading of the text has the domain, or its first label alone, as a whole word. */
    static boolean mention(String text, DomainName domain) {
        if (isQuotedElsewhere(text, domain)) {
            return false;
        }
        String folded = fold(text);
        return mentionsFolded(folded, domain) || mentionsFolded(withoutComments(folded), domain)
                || squeeze(folded).contains(domain.ascii()) || squeeze(folded).contains(domain.unicode());
    }

    private static boolean mentionsFolded(String folded, DomainName domain) {
        for (String word : NOT_A_LABEL.split(folded)) {
            String name = trimDots(word);
            if (name.equals(domain.ascii()) || name.equals(domain.unicode()) || isSameAscii(name, domain)
                    || isFirstLabel(folded, name, domain)) {
                return true;
            }
        }
        return false;
    }

    /** Postfix completes a domain without a dot with {@code $mydomain} where {@code append_dot_mydomain} is on. */
    private static boolean isFirstLabel(String folded, String word, DomainName domain) {
        return word.equals(domain.ascii().substring(0, domain.ascii().indexOf('.') + 1).replace(".", ""))
                && folded.matches("(?s).*[@%!]\\W*" + Pattern.quote(word) + "\\W*");
    }

    private static boolean isSameAscii(String word, DomainName domain) {
        return DomainName.parse(word).filter(domain::equals).isPresent();
    }

    /** A well-formed quoted local part without routing characters belongs to its domain in every reading. */
    private static boolean isQuotedElsewhere(String text, DomainName domain) {
        Optional<EmailAddress> quoted = Mailboxes.readQuoted(text);
        return quoted.filter(address -> !address.domain().equals(domain)
                && address.local().chars().noneMatch(c -> c == '@' || c == '%' || c == '!')).isPresent();
    }

    private static String fold(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return DOTS.matcher(compatible.toLowerCase(Locale.ROOT)).replaceAll(".");
    }

    private static String withoutComments(String text) {
        String before = text;
        String after = COMMENT.matcher(before).replaceAll("");
        while (!after.equals(before)) {
            before = after;
            after = COMMENT.matcher(before).replaceAll("");
        }
        return after;
    }

    private static String squeeze(String text) {
        return NOT_A_LABEL.matcher(withoutComments(text)).replaceAll("");
    }

    private static String trimDots(String word) {
        return word.replaceAll("^\\.+|\\.+$", "");
    }
}
