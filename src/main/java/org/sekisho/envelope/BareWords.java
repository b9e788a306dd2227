package org.sekisho.envelope;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words of a text that stand without a domain. White space, quotes and back-slashes say nothing; brackets, commas,
 * colons and semicolons part words; {@code @}, {@code %} and {@code !} join a word to the name of another host, if one
 * is there: nothing, an address literal, a bare IP address and {@code localhost} are this host to Postfix, which then
 * looks the word up as if it stood alone.
 */
final class BareWords {

    private static final Pattern SAYS_NOTHING = Pattern.compile("[\\s\\p{Cntrl}\"\\\\]");
    private static final Pattern WORD = Pattern.compile("[^@%!<>()\\[\\],:;]+");
    private static final Pattern THIS_HOST = Pattern.compile("(?:.*\\.)?[0-9]+|localhost(?:\\..*)?", Pattern.DOTALL);

    private final String text;
    private final List<MatchResult> words;
    private final int firstSign;

    private BareWords(String text) {
        this.text = SAYS_NOTHING.matcher(text).replaceAll("");
        this.words = WORD.matcher(this.text).results().toList();
        this.firstSign = IntStream.range(0, this.text.length()).filter(i -> "@%!".indexOf(this.text.charAt(i)) >= 0)
                .findFirst().orElse(this.text.length());
    }

    /** The words of a text in lower case. */
    static List<String> in(String text) {
        BareWords all = new BareWords(text);
        return IntStream.range(0, all.words.size()).filter(all::isAlone).mapToObj(all::word)
                .filter(word -> !word.isEmpty()).toList();
    }

    /** Whether a domain in lower case may mean the host that reads it, whatever host that is. */
    static boolean isThisHost(String domain) {
        return THIS_HOST.matcher(domain).matches();
    }

    private boolean isAlone(int i) {
        boolean isDomain = isJoined(i - 1, "@%") || isJoined(i, "!");
        boolean hasDomain = isJoined(i, "@%") && isElsewhere(i + 1) && isFirstJoined(i)
                || isJoined(i - 1, "!") && isElsewhere(i - 1);
        return !isDomain && !hasDomain;
    }

    /** A host strips its own name from what has more signs before it, and reads the rest anew. */
    private boolean isFirstJoined(int i) {
        return words.get(i).start() <= firstSign;
    }

    /** Whether one of these signs, and nothing else, stands between a word and the next. */
    private boolean isJoined(int i, String signs) {
        if (i < 0 || i == words.size() - 1) {
            return false;
        }
        int end = words.get(i).end();
        return words.get(i + 1).start() == end + 1 && signs.indexOf(text.charAt(end)) >= 0;
    }

    /** Whether a word is the name of another host; before a colon it may be the beginning of an IPv6 address. */
    private boolean isElsewhere(int i) {
        int end = words.get(i).end();
        boolean isOfIpv6 = end < text.length() && text.charAt(end) == ':';
        return !isOfIpv6 && !word(i).isEmpty() && !isThisHost(word(i));
    }

    private String word(int i) {
        return withoutDots(words.get(i).group());
    }

    private static String withoutDots(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && word.charAt(start) == '.') {
            start++;
        }
        while (start < end && word.charAt(end - 1) == '.') {
            end--;
        }
        return word.substring(start, end);
    }
}
