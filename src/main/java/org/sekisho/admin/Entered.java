package org.sekisho.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads what was entered, or says which field cannot be read. */
public final class Entered {

    private Entered() {
    }

    /**
     * The value of one text.
     *
     * @throws InvalidInputException about the field when the reading refuses the text
     */
    public static <T> T read(String field, String problem, String text, Function<String, T> reading) {
        try {
            return reading.apply(text.strip());
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidInputException(field, problem, text.strip(), unreadable.getMessage());
        }
    }

    /** The values of several lines, without blank and repeated ones; the first line that cannot be read is named. */
    public static <T> List<T> readAll(String field, String problem, Iterable<String> lines,
            Function<String, T> reading) {
        List<T> values = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                values.add(read(field, problem, line, reading));
            }
        }
        return values.stream().distinct().toList();
    }

    /** No longer than that, or the field is at fault. */
    public static String atMost(int length, String field, String text) {
        String stripped = text.strip();
        if (stripped.length() > length) {
            throw new InvalidInputException(field, "problem.tooLong", length);
        }
        return stripped;
    }
}
