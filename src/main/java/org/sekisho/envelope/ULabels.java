package org.sekisho.envelope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The characters that A-labels stand for (Punycode, RFC 3492), whatever they are: the JDK knows IDNA of 2003 alone, and
 * gives back no sharp s, no final sigma and no character that is younger than Unicode 3.2.
 */
final class ULabels {

    private static final String PREFIX = "xn--";
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    /** The parameters of section 5. */
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 0x80;

    private final List<Integer> characters;
    private final String deltas;
    private int at;
    private int bias = INITIAL_BIAS;

    private ULabels(String encoded) {
        int end = encoded.lastIndexOf('-');
        characters = new ArrayList<>(encoded.substring(0, Math.max(end, 0)).chars().boxed().toList());
        deltas = encoded.substring(end + 1);
    }

    /**
     * A domain of A-labels in lower case with the characters that they stand for, but for those that nobody sees (joiners),
     * which a text may have anywhere. A label that stands for none stays.
     */
    static String of(String ascii) {
        return Arrays.stream(ascii.split("\\.")).map(ULabels::label).collect(Collectors.joining("."));
    }

    private static String label(String ascii) {
        return !ascii.startsWith(PREFIX) ? ascii : new ULabels(ascii.substring(PREFIX.length())).decode()
                .map(label -> UNSEEN.matcher(label).replaceAll("")).filter(label -> !label.isEmpty()).orElse(ascii);
    }

    /** Section 6.2. */
    private Optional<String> decode() {
        long n = INITIAL_N;
        long i = 0;
        for (boolean isFirst = true; at < deltas.length(); isFirst = false) {
            long delta = nextDelta();
            int length = characters.size() + 1;
            i += delta;
            n += i / length;
            if (delta < 0 || n > Character.MAX_CODE_POINT) {
                return Optional.empty();
            }
            i %= length;
            characters.add((int) i, (int) n);
            bias = adapted(isFirst ? delta / DAMP : delta / 2, length);
            i++;
        }
        return Optional.of(characters.stream().map(Character::toString).collect(Collectors.joining()));
    }

    /** A number of variable length (section 3.3); -1 where it has no end, a digit is none or it is beyond all bounds. */
    private long nextDelta() {
        long delta = 0;
        long weight = 1;
        for (int k = BASE; at < deltas.length() && weight < Integer.MAX_VALUE; k += BASE) {
            int digit = digit(deltas.charAt(at++));
            int threshold = Math.max(T_MIN, Math.min(T_MAX, k - bias));
            delta += digit * weight;
            if (digit < threshold) {
                return digit < 0 ? -1 : delta;
            }
            weight *= BASE - threshold;
        }
        return -1;
    }

    private static int digit(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '0' && c <= '9' ? c - '0' + T_MAX : -1;
    }

    /** Section 6.1. */
    private static int adapted(long damped, int length) {
        long delta = damped + damped / length;
        int k = 0;
        while (delta > (BASE - T_MIN) * T_MAX / 2) {
            delta /= BASE - T_MIN;
            k += BASE;
        }
        return (int) (k + (BASE - T_MIN + 1) * delta / (delta + SKEW));
    }
}
