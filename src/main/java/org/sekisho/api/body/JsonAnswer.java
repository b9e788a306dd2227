package org.sekisho.api.body;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.Optional;

/** An object for an answer; its fields stay in the order in which they were put in. */
public final class JsonAnswer {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonObjectBuilder fields = JSON.createObjectBuilder();

    /**
     * Adds a field.
     *
     * @param value a number, a truth value, a JSON value, a collection of texts, or anything else as its text;
     *              {@code null} and an empty optional become {@code null}
     */
    public JsonAnswer with(String field, Object value) {
        fields.add(field, valueOf(value));
        return this;
    }

    /** Adds a field where there is something to say. */
    public JsonAnswer withIf(boolean isThere, String field, Object value) {
        return isThere ? with(field, value) : this;
    }

    public JsonObject build() {
        return fields.build();
    }

    /** An array of JSON values or texts. */
    public static JsonArray array(Collection<?> values) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        values.forEach(value -> array.add(valueOf(value)));
        return array.build();
    }

    private static JsonValue valueOf(Object value) {
        if (value instanceof Optional<?> optional) {
            return valueOf(optional.orElse(null));
        }
        if (value instanceof Collection<?> values && !(value instanceof JsonValue)) {
            return array(values);
        }
        return value == null ? JsonValue.NULL : scalar(value);
    }

    private static JsonValue scalar(Object value) {
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value instanceof Number number ? JSON.createValue(number.longValue()) : JSON.createValue(value.toString());
    }
}
