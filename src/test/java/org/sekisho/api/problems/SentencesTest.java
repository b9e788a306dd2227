package org.sekisho.api.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sekisho.admin.InvalidInputException;

class SentencesTest {

    @Test
    void tellsOneThingFromSeveral() {
        assertThat(sentence(1L)).startsWith("x.example still has one list.");
        assertThat(sentence(2L)).startsWith("x.example still has 2 lists.");
    }

    private static String sentence(long lists) {
        InvalidInputException refused = new InvalidInputException("name", "problem.domain.hasLists", "x.example", lists);
        return Sentences.of(Locale.ENGLISH, refused.problem(), refused.args());
    }
}
