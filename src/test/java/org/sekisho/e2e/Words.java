package org.sekisho.e2e;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the console calls things in one language: the texts of its own bundle, so that one journey is made in each. */
final class Words {

    private final Locale locale;
    private final ResourceBundle bundle;

    /** @param tag the language of the browser, {@code ja-JP} */
    Words(String tag) {
        locale = Locale.forLanguageTag(tag);
        bundle = ResourceBundle.getBundle("org.sekisho.web.messages", locale);
    }

    /** The text of a key, with {@code {0}}, {@code {1}} ... filled in. */
    String of(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), locale).format(args);
    }

    /** How a list domain is called where one is chosen. */
    String domain(String name, String exposure) {
        return name + " (" + of("Exposure." + exposure) + ")";
    }

    /** How a list is called where the target of a rule is chosen. */
    String listTarget(String address) {
        return of("Scope.LIST") + " " + address;
    }

    /** The language alone, as a page names it. */
    String language() {
        return locale.getLanguage();
    }

    /** The languages of the console. */
    static List<String> languages() {
        return List.of("en-US", "ja-JP");
    }
}
