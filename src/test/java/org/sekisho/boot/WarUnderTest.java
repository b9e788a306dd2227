package org.sekisho.boot;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that Maven built. */
public final class WarUnderTest {

    private WarUnderTest() {}

    /**
     * A fresh archive for an Arquillian {@code @Deployment} method.
     *
     * @return the content of the file that the system property {@code sekisho.war} names
     */
    public static WebArchive archive() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("sekisho.war")));
    }
}
