package org.sekisho.confgen;

import java.nio.charset.StandardCharsets;
import org.sekisho.confgen.plan.ServerPath;

/**
 * One file for another server.
 *
 * @param bundle     the bundle it belongs to
 * @param name       its name within the bundle, without a directory, like {@code main.cf}
 * @param targetPath where it goes, or the file whose end it goes to
 * @param purpose    one sentence for the administrator
 * @param text       its content: lines ended by LF, ASCII
 */
public record GeneratedFile(Bundle bundle, String name, ServerPath targetPath, String purpose, String text) {

    /** The content as it is stored. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
