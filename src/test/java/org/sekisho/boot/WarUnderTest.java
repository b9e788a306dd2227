package org.sekisho.boot;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that Maven built, byte for byte, with the assertion library beside it for tests that run inside. */
public final class WarUnderTest {

    private WarUnderTest() {}

    /**
     * A fresh archive for an Arquillian {@code @Deployment} method.
     *
     * @return the content of the file that the system property {@code sekisho.war} names
     */
    public static WebArchive archive() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("sekisho.war")))
                .addAsLibrary(jarOf(Assertions.class));
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("The jar of " + type.getName() + " has no file path", impossible);
        }
    }
}
