package org.sekisho.web.configuration;

import org.sekisho.admin.configuration.ConfigurationFile;
import org.sekisho.web.forms.Texts;

/** What each generated file is for, in the reader's language. */
final class Purposes {

    private static final String ZONE = ".zone";
    private static final String SCRIPT = "postfix-to-";

    private Purposes() {
    }

    static String of(ConfigurationFile file) {
        if (file.name().startsWith(SCRIPT)) {
            return Texts.of("File.script");
        }
        return file.name().endsWith(ZONE)
                ? Texts.of("File.zone", file.name().substring(0, file.name().length() - ZONE.length()))
                : Texts.of("File." + file.name());
    }
}
