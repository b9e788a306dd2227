package org.sekisho.policy.decision;

import java.util.regex.Pattern;

/**
 * What a client wrote, as it stands in the sentence of a step or of a reason. Every white space in it is one that does
 * not break, so that it neither ends a line of a trace nor holds the words of a sentence: the sentences are read back.
 *
 * @param text as the client wrote it
 */
public record ClientText(String text) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\x85]");

    @Override
    public String toString() {
        return SPACE.matcher(text).replaceAll("\u00a0");
    }
}
