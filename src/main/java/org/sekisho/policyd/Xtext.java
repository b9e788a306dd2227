package org.sekisho.policyd;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding of RFC 3461 section 4: {@code +} and two hexadecimal digits for one octet. */
final class Xtext {

    private static final Pattern PART = Pattern.compile("\\+([0-9A-F]{2})|[^+]+|\\+");

    private Xtext() {
    }

    /** The text; what is not well encoded stays as it is. */
    static String decode(String xtext) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (Matcher part = PART.matcher(xtext); part.find();) {
            if (part.group(1) != null) {
                text.write(Integer.parseInt(part.group(1), 16));
            } else {
                text.writeBytes(part.group().getBytes(StandardCharsets.UTF_8));
            }
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
