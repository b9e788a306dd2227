package org.sekisho.envelope;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an address could mean to a lenient reader. Built against what Postfix was seen to deliver: quotes, routes,
 * comments, white space, percent and bang routing, back-slashes, several at signs, trailing dots, IDN mappings. A text is
 * read once, for all domains; time is linear in it.
 */
final class Readings {

    private static final Pattern DOTS = Pattern.compile("[\u3002\uff0e\uff61]");
    private static final Pattern WORD_ENDS = Pattern.compile("(?<=[^\\p{L}\\p{M}\\p{N}_-])|(?=[^\\p{L}\\p{M}\\p{N}_-])");

    /** What Postfix takes away before it looks for quotes and comments: they may begin in it and end nowhere. */
    private static final Pattern ROUTE = Pattern.compile("[\\s\\p{Cntrl}<]*+@[^:]*+:");
    private static final Pattern FIRST_WORD = Pattern.compile("\\s*+(\\S++)\\s++(?![@%!])");

    private final Set<String> readings;

    private Readings(String text) {
        readings = texts(text).flatMap(Readings::readings).flatMap(reading -> Stream.of(reading, withALabels(reading)))
                .collect(Collectors.toSet());
    }

    /** The domains that a plain address names, by percent or bang routing ({@code list%domain@relay}) too. */
    static Predicate<DomainName> domainsOf(EmailAddress plain) {
        Predicate<DomainName> own = plain.domain()::couldMean;
        return plain.hasRouting() ? own.or(new Readings(plain.local())::reach) : own;
    }

    /**
     * The domains that any reading of the text has as a whole word, or whose first label it has alone in the place of a
     * domain: Postfix completes a domain without a dot where {@code append_dot_mydomain} is on. A well-formed local part
     * without routing characters belongs to its domain in every reading.
     */
    static Predicate<DomainName> domainsIn(String text) {
        return Mailboxes.read(text).filter(address -> !address.hasRouting()).map(Readings::domainsOf)
                .orElseGet(() -> new Readings(text)::reach);
    }

    /**
     * The words of the text, however its comments are read, that no routing sign joins to a domain elsewhere. A comment
     * that is not plain may be none: Postfix quotes what it has read, comments too, and reads it again.
     */
    static Set<String> bareLocals(String text) {
        boolean namesItsDomain = Mailboxes.readRouted(text).filter(EmailAddress::namesItsHost).isPresent();
        return namesItsDomain ? Set.of() : texts(text)
                .flatMap(whole -> Comments.arePlain(whole) ? Comments.without(whole) : readings(whole))
                .flatMap(reading -> Stream.of(reading, beforeParameters(reading)))
                .flatMap(reading -> BareWords.in(reading).stream()).collect(Collectors.toSet());
    }

    /** Without angle brackets a path ends at the first white space, unless white space surrounds a sign in it. */
    private static String beforeParameters(String reading) {
        Matcher first = FIRST_WORD.matcher(reading);
        return first.lookingAt() ? first.group(1) : "";
    }

    /** The text, and what is left of it without its source route; cut before the folding, which makes colons. */
    private static Stream<String> texts(String text) {
        Matcher route = ROUTE.matcher(text);
        return route.lookingAt() ? Stream.of(fold(text), fold(text.substring(route.end()))) : Stream.of(fold(text));
    }

    /** First the text with its comments, then without them in each way to see where they begin and end. */
    private static Stream<String> readings(String whole) {
        return Stream.concat(Stream.of(whole), Comments.without(whole));
    }

    private boolean reach(DomainName domain) {
        return name(domain.ascii(), domain.firstLabel()) || domain.hasULabels()
                && name(fold(ULabels.of(domain.ascii())), fold(ULabels.of(domain.firstLabel())));
    }

    private boolean name(String domain, String firstLabel) {
        return readings.stream().anyMatch(reading -> SpelledName.standsIn(reading, domain)
                || SpelledName.standsAsDomainIn(reading, firstLabel));
    }

    /** With full case folding, as Postfix has it: a sharp s is two letters. */
    private static String fold(String text) {
        String compatible = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        return DOTS.matcher(compatible.toLowerCase(Locale.ROOT)).replaceAll(".").replace("\u00df", "ss");
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
