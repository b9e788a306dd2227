package org.sekisho.api.body;

import jakarta.json.JsonConfig;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The body of a request, or a part of it that could be one. */
public final class JsonDocument {

    private static final JsonReaderFactory READERS = JsonProvider.provider()
            .createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final JsonValue value;

    JsonDocument(JsonValue value) {
        this.value = value;
    }

    /**
     * Reads a whole body.
     *
     * @throws BodyTooLargeException when it is larger than its {@link BoundedBody} lets through
     * @throws BadBodyException      when it is not one JSON value in UTF-8
     */
    public static JsonDocument read(InputStream body) {
        return of(text(bytes(body)));
    }

    static JsonDocument of(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            checkToTheEnd(text);
            return new JsonDocument(reader.readValue());
        } catch (JsonParsingException broken) {
            throw new BadBodyException("", "the body is not JSON at line " + broken.getLocation().getLineNumber()
                    + ", column " + broken.getLocation().getColumnNumber());
        } catch (RuntimeException broken) {
            // what the parser says of too many brackets, of an early end and of a field twice has no type of its own
            throw new BadBodyException("", "the body is not JSON, nests too deeply, or holds a field twice");
        }
    }

    /** The reader stops behind the first value and does not say whether there is more. */
    private static void checkToTheEnd(String text) {
        try (JsonParser parser = JsonProvider.provider().createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
        }
    }

    /** The fields of an object, of which there may be these. */
    public JsonFields fields(String... known) {
        return JsonFields.of("", value, List.of(known));
    }

    /** The texts of an array. */
    public List<String> texts() {
        return JsonTexts.of("", value);
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException cutOff) {
            throw new BadBodyException("", "the body ended early");
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherCharset) {
            throw new BadBodyException("", "the body is not UTF-8");
        }
    }
}
