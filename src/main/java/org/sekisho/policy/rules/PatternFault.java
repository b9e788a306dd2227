package org.sekisho.policy.rules;

import com.google.re2j.PatternSyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an expression has that RE2 cannot take, called as its writers call it. */
final class PatternFault {

    private static final String NESTED = "invalid nested repetition operator";
    /** How the part at fault begins, and what it is. */
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("\\\\[1-9k].*", "a back-reference, which RE2 does not have,");
        NAMES.put("\\(\\?[=!].*", "a look-ahead, which RE2 does not have,");
        NAMES.put("\\(\\?<[=!].*", "a look-behind, which RE2 does not have,");
        NAMES.put("\\(\\?>.*", "an atomic group, which RE2 does not have,");
        NAMES.put("\\(\\?\\(.*", "a condition, which RE2 does not have,");
        NAMES.put("\\(\\?#.*", "a comment, which RE2 does not have,");
    }

    private PatternFault() {
    }

    /** The fault and where it is, as the end of a sentence. */
    static String of(PatternSyntaxException fault) {
        // the flag in front of the whole expression is not the writer's
        String part = fault.getPattern().replaceFirst("^\\(\\?i\\)", "");
        if (fault.getDescription().equals(NESTED) && part.matches("[*+?{].*\\+")) {
            return "a possessive repetition, which RE2 does not have, at \"" + part + "\"";
        }
        return NAMES.entrySet().stream().filter(name -> part.matches("(?s)" + name.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(fault.getDescription()) + " at \"" + part + "\"";
    }
}
