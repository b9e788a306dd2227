package org.sekisho.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a text that stand without a domain. White space, quotes and back-slashes say nothing; brackets, commas,
 * colons and semicolons part words; {@code @}, {@code %} and {@code !} join a word to a domain, unless nothing is there.
 */
final class BareWords {

    private static final Pattern SAYS_NOTHING = Pattern.compile("[\\s\\p{Cntrl}\"\\\\]");
    private static final Pattern WORD = Pattern.compile("[^@%!<>()\\[\\],:;]+");
    private static final String ROUTING = "@%!";

    private BareWords() {
    }

    static List<String> in(String text) {
        String bare = SAYS_NOTHING.matcher(text).replaceAll("");
        List<MatchResult> words = WORD.matcher(bare).results().toList();
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            MatchResult word = words.get(i);
            boolean isFirst = i == 0;
            boolean isLast = i == words.size() - 1;
            if ((isFirst || !isRouting(bare, word.start() - 1)) && (isLast || !isRouting(bare, word.end()))) {
                alone.add(withoutDots(word.group()));
            }
        }
        return alone.stream().filter(word -> !word.isEmpty()).toList();
    }

    private static boolean isRouting(String text, int index) {
        return ROUTING.indexOf(text.charAt(index)) >= 0;
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
