package org.sekisho.e2e;

import com.microsoft.playwright.BrowserContext;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sekisho.wire.SmtpClient;

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
    static final class Visit implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        private final ConsoleServer server = ConsoleServer.start(Map.of());
        private final Chromium chromium = new Chromium();
        private final String setupPath = server.setupPath();
        private final String loggedIn = setUp();
        private final BrowserContext administrator = chromium.visitor("en-US", loggedIn);
        private boolean isFilled;

        ConsoleServer server() {
            return server;
        }

        /** The path of the one-time link that was used. */
        String setupPath() {
            return setupPath;
        }

        /** A window of somebody who is not logged in. */
        Console stranger() {
            return Console.ofOneVisit(chromium.visitor("en-US"), server.url());
        }

        /** A window of the administrator, who reads English; the cookies are those of all such windows. */
        Console administrator() {
            return new Console(administrator, server.url());
        }

        /** A window of the administrator with cookies of its own, in a browser that speaks that language. */
        Console administrator(String locale) {
            return Console.ofOneVisit(chromium.visitor(locale, loggedIn), server.url());
        }

        /** Puts a domain, a list, a rule and a refusal into it, once. */
        synchronized void fill() {
            if (isFilled) {
                return;
            }
            isFilled = true;
            try (Console console = administrator(); SmtpClient outsider = server.outsider()) {
                console.open("/domains/edit.xhtml").fill("Domain", "pages.example").choose("Exposure", "Internal")
                        .press("Save");
                console.open("/lists/edit.xhtml").fill("Name", "committee")
                        .choose("List domain", "pages.example (Internal)").press("Save");
                console.open("/rules/edit.xhtml").fill("Senders", "partner@elsewhere.example").press("Save");
                outsider.send("MAIL FROM:<a.rather.long.address.of.a.newsletter@subdomain.elsewhere.example>");
                outsider.send("RCPT TO:<committee@pages.example>");
            }
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
