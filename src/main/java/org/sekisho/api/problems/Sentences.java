package org.sekisho.api.problems;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The console's sentences about refusals. */
final class Sentences {

    private static final String BUNDLE = "org.sekisho.web.messages";

    private Sentences() {
    }

    /** The language to answer in: the first of the wanted ones that there is, else English. */
    static Locale language(List<Locale> wanted) {
        return wanted.stream().map(Locale::getLanguage)
                .filter(language -> language.equals("en") || language.equals("ja")).findFirst()
                .map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    }

    /** The sentence of a key with its values; the key itself where there is none. */
    static String of(Locale language, String key, List<?> values) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, language);
        return bundle.containsKey(key)
                ? new MessageFormat(bundle.getString(key), language).format(values.toArray())
                : key;
    }
}
