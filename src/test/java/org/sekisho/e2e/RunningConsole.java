package org.sekisho.e2e;

import com.microsoft.playwright.BrowserContext;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands one running console to all tests that ask for it; it is started with the first and stopped after the last. Its
 * first administrator has set a password by the one-time link and has logged in once.
 */
final class RunningConsole implements ParameterResolver {

    /** The password that the first administrator chose. */
    static final String PASSWORD = "only for the tests";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Visit.class, first -> new Visit(), Visit.class);
    }

    /** The console and those who visit it. */
    static final class Visit implements ExtensionContext.Store.CloseableResource {

        private final ConsoleServer server = ConsoleServer.start(Map.of());
        private final Chromium chromium = new Chromium();
        private final String setupPath = server.setupPath();
        private final String loggedIn = setUp();

        ConsoleServer server() {
            return server;
        }

        /** The path of the one-time link that was used. */
        String setupPath() {
            return setupPath;
        }

        /** A window of somebody who is not logged in. */
        Console stranger() {
            return new Console(chromium.visitor("en-US"), server.url());
        }

        /** A window of the administrator, who reads English. */
        Console administrator() {
            return administrator("en-US");
        }

        /** A window of the administrator, whose browser speaks that language. */
        Console administrator(String locale) {
            return new Console(chromium.visitor(locale, loggedIn), server.url());
        }

        @Override
        public void close() {
            chromium.close();
            server.close();
        }

        /** What a first administrator does on the first day; returns the cookies. */
        private String setUp() {
            try (BrowserContext visitor = chromium.visitor("en-US"); Console console = new Console(visitor, server.url())) {
                console.open(setupPath).fill("New password", PASSWORD).fill("The same password again", PASSWORD)
                        .press("Set the password");
                console.assertPath("/login.xhtml");
                console.fill("Login", "admin").fill("Password", PASSWORD).press("Log in");
                console.assertPath("/index.xhtml");
                return visitor.storageState();
            }
        }
    }
}
