package org.sekisho.web.forms;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.sekisho.admin.InvalidInputException;

/** The bundle's texts, in the language of the page. */
public final class Texts {

    static final String BUNDLE = "org.sekisho.web.messages";

    private Texts() {
    }

    /** The text of a key, with {@code {0}}, {@code {1}} ... filled in; the key itself where the bundle lacks it. */
    public static String of(String key, Object... args) {
        return of(Faces.getLocale(), key, List.of(args));
    }

    /** Why something that was entered cannot be taken. */
    public static String of(InvalidInputException problem) {
        Locale locale = Faces.getLocale();
        return of(locale, problem.problem(), problem.args().stream()
                .map(arg -> arg instanceof String text ? Faults.of(locale, text) : arg).toList());
    }

    /** The same in that language. */
    public static String of(Locale locale, String key, List<?> args) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale);
        return bundle.containsKey(key) ? new MessageFormat(bundle.getString(key), locale).format(args.toArray()) : key;
    }
}
