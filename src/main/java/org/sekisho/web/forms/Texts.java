package org.sekisho.web.forms;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;

/** The bundle's texts, in the language of the page. */
public final class Texts {

    private static final String BUNDLE = "org.sekisho.web.messages";

    private Texts() {
    }

    /** The text of a key, with {@code {0}}, {@code {1}} ... filled in; the key itself where the bundle lacks it. */
    public static String of(String key, Object... args) {
        return of(Faces.getLocale(), key, List.of(args));
    }

    /** The same in that language. */
    public static String of(Locale locale, String key, List<?> args) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale);
        return bundle.containsKey(key) ? new MessageFormat(bundle.getString(key), locale).format(args.toArray()) : key;
    }
}
