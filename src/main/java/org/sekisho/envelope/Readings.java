package org.sekisho.envelope;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an address could mean to a lenient reader. Built against what Postfix was seen to deliver: quotes, routes,
 * comments, white space, percent and bang routing, back-slashes, several at signs, trailing dots, IDN mappings. Time is
 * linear in the text for each domain.
 */
final class Readings {

    private static final String ROUTING = "@%!";
    private static final Pattern DOTS = Pattern.compile("[\u3002\uff0e\uff61]");
    private static final Pattern SAYS_NOTHING = Pattern.compile("[\\s\\p{Cntrl}\"\\\\<>]");
    private static final Pattern SOURCE_ROUTE = Pattern.compile("^@[^:]*:");
    private static final Pattern AROUND_A_LOCAL = Pattern.compile("^[!,:;]+|[@%.,:;]++$");
    private static final Pattern WORD_ENDS = Pattern.compile("(?<=[^\\p{L}\\p{M}\\p{N}_-])|(?=[^\\p{L}\\p{M}\\p{N}_-])");

    private Readings() {
    }

    /** Whether a plain address names the domain by percent or bang routing ({@code list%domain@relay}). */
    static boolean routesTo(EmailAddress address, DomainName domain) {
        return address.hasRouting() && reach(address.local(), domain);
    }

    /**
     * Whether any reading of the text has the domain as a whole word, or its first label alone in the place of a domain:
     * Postfix completes a domain without a dot where {@code append_dot_mydomain} is on.
     */
    static boolean mention(String text, DomainName domain) {
        return !isElsewhere(text, domain) && reach(text, domain);
    }

    /** What stands before the {@code @} of a text that names no domain, so that Postfix completes it. */
    static Optional<String> bareLocal(String text) {
        String bare = SAYS_NOTHING.matcher(Comments.without(fold(text))).replaceAll("");
        String local = AROUND_A_LOCAL.matcher(SOURCE_ROUTE.matcher(bare).replaceFirst("")).replaceAll("");
        return Optional.of(local).filter(name -> !name.isEmpty() && ROUTING.chars().noneMatch(c -> name.indexOf(c) >= 0));
    }

    private static boolean reach(String text, DomainName domain) {
        String folded = fold(text);
        return Stream.of(folded, Comments.without(folded), Comments.withoutHeedingQuotes(folded)).distinct()
                .anyMatch(reading -> names(reading, domain) || names(withALabels(reading), domain));
    }

    private static boolean names(String reading, DomainName domain) {
        return SpelledName.standsIn(reading, domain.ascii())
                || SpelledName.standsIn(reading, fold(domain.unicode()))
                || SpelledName.standsAsDomainIn(reading, domain.firstLabel())
                || SpelledName.standsAsDomainIn(reading, fold(IDN.toUnicode(domain.firstLabel())));
    }

    /** A well-formed local part without routing characters belongs to its domain in every reading. */
    private static boolean isElsewhere(String text, DomainName domain) {
        return Mailboxes.read(text).filter(address -> !address.domain().couldMean(domain))
                .filter(address -> !address.hasRouting()).isPresent();
    }

    private static String fold(String text) {
        String compatible = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        return DOTS.matcher(compatible.toLowerCase(Locale.ROOT)).replaceAll(".");
    }

    /** Every U-label in the text as an A-label, as a program with IDNA mappings would have it. */
    private static String withALabels(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        return Arrays.stream(WORD_ENDS.split(text)).map(Readings::aLabel).collect(Collectors.joining());
    }

    private static String aLabel(String word) {
        try {
            return IDN.toASCII(word, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noLabel) {
            return word;
        }
    }
}
