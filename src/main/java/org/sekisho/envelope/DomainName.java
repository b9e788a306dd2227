package org.sekisho.envelope;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail domain as A-labels in lower case, without a trailing dot (RFC 5321 section 4.1.2, RFC 5890).
 *
 * <p>Two domains are equal when their A-labels are; {@code evilmy.domain} is not {@code my.domain}.
 *
 * @param ascii the A-label form: 1 to 253 characters, labels of 1 to 63 letters, digits and hyphens
 */
public record DomainName(String ascii) implements Comparable<DomainName> {

    private static final int MAX_LENGTH = 253;
    private static final int MAX_LABEL = 63;

    /** Checks the A-label form; use {@link #of} or {@link #parse} for text that somebody wrote. */
    public DomainName {
        if (ascii.length() > MAX_LENGTH || !areLabels(ascii)) {
            throw new IllegalArgumentException("not a domain name: labels of letters, digits and hyphens, "
                    + "separated by single dots");
        }
    }

    /**
     * Reads a domain that an administrator wrote, as A-labels or U-labels in any letter case.
     *
     * @throws IllegalArgumentException with a sentence when the text is not a domain name
     */
    public static DomainName of(String text) {
        return parse(text.strip()).orElseThrow(() -> new IllegalArgumentException(
                "\"" + text.strip() + "\" is not a domain name; write it like lists.example.org"));
    }

    /** Reads a domain in its plain form; empty for anything else (white space, trailing dot, address literal). */
    public static Optional<DomainName> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String ascii = isAscii(text) ? text : IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES);
            return Optional.of(new DomainName(ascii.toLowerCase(Locale.ROOT))).filter(name -> name.isFaithful(text));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    /** The U-label form for people to read; the A-label form where there is no other. */
    public String unicode() {
        return IDN.toUnicode(ascii);
    }

    /** Whether this is {@code other} or one of its sub-domains, compared label by label. */
    public boolean isSameOrBelow(DomainName other) {
        return equals(other) || isBelow(other);
    }

    /** Whether this is a true sub-domain of {@code other}, compared label by label. */
    public boolean isBelow(DomainName other) {
        return ascii.length() > other.ascii.length() && ascii.endsWith("." + other.ascii);
    }

    /** Whether this is the other domain or its first label alone, which Postfix may complete to it. */
    boolean couldMean(DomainName other) {
        return equals(other) || ascii.equals(other.firstLabel());
    }

    /** Whether {@link #unicode} may be another form than the A-labels. */
    boolean hasULabels() {
        return ascii.contains("xn--");
    }

    String firstLabel() {
        int dot = ascii.indexOf('.');
        return dot < 0 ? ascii : ascii.substring(0, dot);
    }

    @Override
    public int compareTo(DomainName other) {
        return ascii.compareTo(other.ascii);
    }

    @Override
    public String toString() {
        return ascii;
    }

    /**
     * A U-label that only becomes this domain through a mapping (full-width letters, ideographic dots, sharp s, the
     * Kelvin sign) is not its plain form: different programs map it differently.
     */
    private boolean isFaithful(String text) {
        return isAscii(text)
                || unicode().equals(text.toLowerCase(Locale.ROOT)) && text.codePoints().noneMatch(DomainName::hidesAscii);
    }

    private static boolean hidesAscii(int c) {
        return c >= 0x80 && Character.toString(c).toLowerCase(Locale.ROOT).chars().anyMatch(lower -> lower < 0x80);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Loops, here and below: every address of every message and of every sighting comes through here. */
    private static boolean areLabels(String ascii) {
        int start = 0;
        for (int dot = ascii.indexOf('.'); dot >= 0; dot = ascii.indexOf('.', start)) {
            if (!isLabel(ascii, start, dot)) {
                return false;
            }
            start = dot + 1;
        }
        return isLabel(ascii, start, ascii.length());
    }

    private static boolean isLabel(String ascii, int start, int end) {
        boolean isLabel = end > start && end - start <= MAX_LABEL && ascii.charAt(start) != '-'
                && ascii.charAt(end - 1) != '-';
        for (int i = start; isLabel && i < end; i++) {
            char c = ascii.charAt(i);
            isLabel = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
        }
        return isLabel;
    }
}
