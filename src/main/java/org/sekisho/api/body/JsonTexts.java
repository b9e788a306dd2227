package org.sekisho.api.body;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Reads arrays of texts. */
final class JsonTexts {

    private JsonTexts() {
    }

    /** The texts, each on one line. */
    static List<String> of(String field, JsonValue value) {
        if (!(value instanceof JsonArray array)) {
            throw new BadBodyException(field, "write an array of texts, like [\"a\", \"b\"]");
        }
        List<String> texts = new ArrayList<>(array.size());
        for (JsonValue entry : array) {
            texts.add(line(field + "[" + texts.size() + "]", entry));
        }
        return texts;
    }

    /** One text, or the texts of an array. */
    static List<String> oneOrMore(String field, JsonValue value) {
        return value instanceof JsonArray ? of(field, value) : List.of(line(field, value));
    }

    static String text(String field, JsonValue value) {
        if (!(value instanceof JsonString string)) {
            throw new BadBodyException(field, "write a text in quotation marks");
        }
        if (string.getString().indexOf('\0') >= 0) {
            throw new BadBodyException(field, "a text cannot hold the character NUL");
        }
        return string.getString();
    }

    private static String line(String field, JsonValue value) {
        String text = text(field, value);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new BadBodyException(field, "an entry is one line without control characters");
        }
        return text;
    }
}
