package org.sekisho.web.rules;

import java.io.Serializable;

/**
 * A sentence that somebody should have read before a rule is saved.
 *
 * @param text  the sentence, in the reader's language
 * @param about what it warns of; while that is the same, the sentence has been read, though its numbers went on
 */
record RuleCaution(String text, String about) implements Serializable {

    boolean isAboutTheSame(RuleCaution other) {
        return about.equals(other.about);
    }
}
