package org.sekisho.e2e;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
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

        /** Puts a domain, a list, a rule, a sender set and a refusal into it, once. */
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
                console.open("/sets/edit.xhtml").fill("Name", "partners").fill("Entries", "@.partner.example").press("Save");
                outsider.send("MAIL FROM:<a.rather.long.address.of.a.newsletter@subdomain.elsewhere.example>");
                outsider.send("RCPT TO:<committee@pages.example>");
                ask(console, "a.rather.long.address.of.a.newsletter");
            }
        }

        /** Asks that the sender of the refusal with that word be allowed. */
        static void ask(Console console, String word) {
            Locator allow = console.page().locator("a[href*='allow=']").first();
            await().until(() -> console.open("/rejections/list.xhtml?q=" + word).page().locator("a[href*='allow=']")
                    .count() > 0);
            String number = allow.getAttribute("href").replaceFirst(".*allow=(\\d+).*", "$1");
            console.open("/requests/ask.xhtml?rejection=" + number).fill("Why", "A newsletter that the committee reads")
                    .press("Ask");
            console.assertPath("/requests/list.xhtml");
        }

        /**
         * A window of a new user, who has set a password by a link and has logged in.
         *
         * @param role  as the page calls it
         * @param lists the addresses of the lists of an owner
         */
        Console user(String login, String role, String lists) {
            Console user = stranger();
            try (Console console = administrator()) {
                console.open("/accounts/edit.xhtml").fill("Login", login).choose("May do", role)
                        .fill("Lists of an owner", lists).press("Save");
                console.assertPath("/accounts/list.xhtml");
                console.follow(login).press("Make a link to set a password").press("Yes, do it");
                String link = console.page().locator("#link code").innerText();
                user.open(link.substring(server.url().length()));
            }
            user.fill("New password", PASSWORD).fill("The same password again", PASSWORD).press("Set the password");
            user.fill("Login", login).fill("Password", PASSWORD).press("Log in");
            return user;
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
