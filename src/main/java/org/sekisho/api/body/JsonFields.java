package org.sekisho.api.body;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.policy.terms.Mode;

/**
 * The fields of an object. A field that is absent or {@code null} is empty. Every method throws a
 * {@link BadBodyException} about the field when it is of another kind.
 */
public final class JsonFields {

    private final String path;
    private final JsonObject object;

    private JsonFields(String path, JsonObject object) {
        this.path = path;
        this.object = object;
    }

    static JsonFields of(String field, JsonValue value, List<String> known) {
        if (!(value instanceof JsonObject object)) {
            throw new BadBodyException(field, "write an object, like {\"" + known.get(0) + "\": ...}");
        }
        String path = field.isEmpty() ? "" : field + ".";
        object.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw new BadBodyException(path + unknown, "there is no such field; the fields are "
                    + String.join(", ", known));
        });
        return new JsonFields(path, object);
    }

    /** A text. */
    public Optional<String> text(String field) {
        return value(field).map(value -> JsonTexts.text(path + field, value));
    }

    /** A text that must be there. */
    public String mustText(String field) {
        return text(field).orElseThrow(() -> missing(field));
    }

    /** One of the names of a type. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        return text(field).map(text -> constant(field, text, type));
    }

    /** One of the names of a type, that must be there. */
    public <E extends Enum<E>> E mustChoice(String field, Class<E> type) {
        return choice(field, type).orElseThrow(() -> missing(field));
    }

    /** Whether something decides or is only monitored; it decides where nothing is said. */
    public Mode mode(String field) {
        Mode mode = choice(field, Mode.class).orElse(Mode.ENFORCE);
        if (mode == Mode.OFF) {
            throw new BadBodyException(path + field, "only a rule can be OFF; write ENFORCE or MONITOR");
        }
        return mode;
    }

    /** An array of texts. */
    public Optional<List<String>> texts(String field) {
        return value(field).map(value -> JsonTexts.of(path + field, value));
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String field) {
        return value(field).map(value -> {
            if (value.getValueType() != JsonValue.ValueType.TRUE && value.getValueType() != JsonValue.ValueType.FALSE) {
                throw new BadBodyException(path + field, "write true or false");
            }
            return value.getValueType() == JsonValue.ValueType.TRUE;
        });
    }

    /** A whole number. */
    public Optional<Integer> number(String field) {
        return value(field).map(value -> {
            try {
                return ((JsonNumber) value).intValueExact();
            } catch (ClassCastException | ArithmeticException noWholeNumber) {
                throw new BadBodyException(path + field, "write a whole number");
            }
        });
    }

    /** A moment as of RFC 3339. */
    public Optional<Instant> moment(String field) {
        return text(field).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException noMoment) {
                throw new BadBodyException(path + field, "write a moment like 2030-12-31T23:59:59Z");
            }
        });
    }

    /**
     * An array of alternatives. None at all would match nothing, but reads like "any", so it is refused.
     */
    public List<String> alternatives(String field) {
        return texts(field).map(texts -> {
            if (texts.isEmpty()) {
                throw new BadBodyException(path + field, "leave this field out where it does not matter; an empty array "
                        + "would match nothing");
            }
            return texts;
        }).orElse(List.of());
    }

    /** Alternatives that are names of a type. */
    public <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
        return alternatives(field).stream().map(text -> constant(field, text, type)).toList();
    }

    /** An object inside this one, of which there may be these fields. */
    public Optional<JsonFields> part(String field, String... known) {
        return value(field).map(value -> of(path + field, value, List.of(known)));
    }

    /** An object whose fields have any names, each with a text or an array of texts, all on one line. */
    public Optional<Map<String, List<String>>> named(String field) {
        return value(field).map(value -> {
            if (!(value instanceof JsonObject inner)) {
                throw new BadBodyException(path + field, "write an object, like {\"name\": \"text\"}");
            }
            Map<String, List<String>> texts = new LinkedHashMap<>();
            inner.forEach((name, entry) -> texts.put(name, JsonTexts.oneOrMore(path + field + "." + name, entry)));
            return texts;
        });
    }

    /** Whatever there is, to be read as a body of its own, its fields named as there. */
    public Optional<JsonDocument> document(String field) {
        return value(field).map(JsonDocument::new);
    }

    private Optional<JsonValue> value(String field) {
        return Optional.ofNullable(object.get(field)).filter(value -> value != JsonValue.NULL);
    }

    private BadBodyException missing(String field) {
        return new BadBodyException(path + field, "this field is missing");
    }

    private <E extends Enum<E>> E constant(String field, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(text)).findFirst()
                .orElseThrow(() -> new BadBodyException(path + field, "\"" + text + "\" is none of "
                        + Arrays.toString(type.getEnumConstants())));
    }
}
