package org.sekisho.admin.configuration;

import java.util.regex.Pattern;
import org.sekisho.confgen.GeneratedFile;

/** What can be said of a file without the program that reads it. */
final class BuiltInCheck {

    private static final Pattern PLACE = Pattern.compile("@[A-Z][A-Z0-9_]*@");
    private static final int LONGEST_LINE = 2000;

    private BuiltInCheck() {
    }

    static FileCheck of(GeneratedFile file) {
        String text = file.text();
        String message = "";
        if (!text.endsWith("\n")) {
            message = "the last line has no end";
        } else if (!text.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 127)) {
            message = "there is a character that is not printable ASCII";
        } else if (PLACE.matcher(text).find()) {
            message = "a place was not filled in";
        } else if (text.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            message = "a line is longer than " + LONGEST_LINE + " characters";
        }
        return new FileCheck("", message.isEmpty(), message);
    }
}
