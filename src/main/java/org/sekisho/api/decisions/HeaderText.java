package org.sekisho.api.decisions;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.api.body.BadBodyException;

/** A message's header, of the fields that a question names. */
final class HeaderText {

    /** A field name as of RFC 5322 section 2.2. */
    private static final Pattern NAME = Pattern.compile("[!-9;-~]+");

    private HeaderText() {
    }

    /** The header's lines; none of the fields is folded. */
    static String of(Map<String, List<String>> fields) {
        return fields.entrySet().stream().flatMap(field -> field.getValue().stream().map(body ->
                name(field.getKey()) + ": " + body)).collect(Collectors.joining("\r\n"));
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new BadBodyException("headers." + name, "this is not the name of a header field");
        }
        return name;
    }
}
