package org.sekisho.admin.configuration;

import org.sekisho.confgen.GeneratedFile;

/**
 * One generated file, to read.
 *
 * @param bundle  the files that it is installed together with: {@code postfix} or {@code dns}
 * @param name    its name
 * @param target  where it goes
 * @param purpose one sentence in English
 * @param text    its content
 */
public record ConfigurationFile(String bundle, String name, String target, String purpose, String text) {

    static ConfigurationFile of(GeneratedFile file) {
        return new ConfigurationFile(file.bundle().key(), file.name(), file.targetPath().text(), file.purpose(),
                file.text());
    }
}
