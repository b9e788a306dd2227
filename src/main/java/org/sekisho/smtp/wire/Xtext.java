package org.sekisho.smtp.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The encoding of parameter values (RFC 3461 section 4): {@code +XX} stands for the octet with that hex number. */
final class Xtext {

    private static final int HEX = 16;

    private Xtext() {
    }

    /** The decoded text; the text itself where a plus sign is not followed by two hex digits, as Postfix does. */
    static String decode(String text) {
        if (text.indexOf('+') < 0) {
            return text;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '+') {
                decoded.write(encoded[i]);
            } else if (i + 2 < encoded.length && digit(encoded[i + 1]) >= 0 && digit(encoded[i + 2]) >= 0) {
                decoded.write(digit(encoded[i + 1]) * HEX + digit(encoded[i + 2]));
                i += 2;
            } else {
                return text;
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static int digit(byte octet) {
        return Character.digit(octet, HEX);
    }
}
