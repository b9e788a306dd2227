package org.sekisho.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The host's Chromium, without a window; it asks nobody for updates. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> ALONE = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright driver;
    private final Browser browser;

    Chromium() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException(PROGRAM + " is missing; install the Debian package chromium");
        }
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        driver = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = driver.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(ALONE));
    }

    /** Somebody with cookies of an own, whose browser speaks that language. */
    BrowserContext visitor(String locale) {
        return browser.newContext(new Browser.NewContextOptions().setLocale(locale).setViewportSize(1280, 900)
                .setAcceptDownloads(true));
    }

    /** The same, with the cookies that another visitor had. */
    BrowserContext visitor(String locale, String storageState) {
        return browser.newContext(new Browser.NewContextOptions().setLocale(locale).setViewportSize(1280, 900)
                .setAcceptDownloads(true).setStorageState(storageState));
    }

    @Override
    public void close() {
        browser.close();
        driver.close();
    }
}
