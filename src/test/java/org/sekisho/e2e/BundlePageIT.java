package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of one bundle: what is downloaded is remembered, and what changes since is shown. */
@ExtendWith(RunningConsole.class)
class BundlePageIT {

    private static final String POSTFIX = "/configuration/bundle.xhtml?bundle=postfix";

    @Test
    void aChangeOfTheListDomainsMakesADownloadedBundleStaleAndIsShown(RunningConsole.Visit visit) {
        visit.fill();
        try (Console console = visit.administrator("en-US")) {
            download(console.open(POSTFIX), "Download the bundle (zip)");
            assertThat(console.open(POSTFIX).text()).contains("The files say what they said when they were downloaded.");
            console.open("/domains/edit.xhtml").fill("Domain", "bundle-new.example").choose("Exposure", "External")
                    .press("Save");
            console.open(POSTFIX);
            assertThat(console.text()).contains("have changed since these files were downloaded");
            open(console, "main.cf");
            assertThat(console.page().locator(".diff-added").allInnerTexts()).anyMatch(line ->
                    line.contains("bundle-new.example"));
            assertThat(console.page().locator(".diff-added").allInnerTexts()).noneMatch(line ->
                    line.contains("snapshot"));
            Locator stale = console.open("/index.xhtml").page().locator(".notice",
                    new Page.LocatorOptions().setHasText("The configuration has changed since it was downloaded"));
            stale.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Postfix")).click();
            download(console, "Download the bundle (zip)");
            assertThat(console.open("/index.xhtml").text()).doesNotContain("The configuration has changed");
        }
    }

    @Test
    void everyFileIsCheckedByTheProgramThatReadsIt(RunningConsole.Visit visit) {
        visit.fill();
        try (Console console = visit.administrator("en-US")) {
            for (String bundle : new String[] {"postfix", "dns", "mailman"}) {
                console.open("/configuration/bundle.xhtml?bundle=" + bundle);
                console.page().locator("details.file summary").all().forEach(file -> file.click());
                assertThat(console.page().locator(".badge-bad").allInnerTexts())
                        .as("%s", console.text()).isEmpty();
            }
            console.open(POSTFIX).page().locator("details.file summary").all().forEach(file -> file.click());
            assertThat(console.text()).contains("Checked by postconf", "Checked by postmap", "Checked by sh",
                    "Checked by the built-in check");
        }
    }

    @Test
    void oneFileIsDownloadedAndCopied(RunningConsole.Visit visit) throws IOException {
        visit.fill();
        try (Console console = visit.administrator("en-US").open(POSTFIX)) {
            open(console, "transport");
            Download file = download(console, "Download: transport");
            assertThat(Files.readString(file.path())).contains("pages.example lmtp:[127.0.0.1]:8024\n");
            console.open(POSTFIX);
            open(console, "transport");
            console.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy: transport")).click();
            console.page().locator("button.copy", new Page.LocatorOptions().setHasText("Copied")).waitFor();
        }
    }

    @Test
    void aBundleThatIsNoneIsNotFound(RunningConsole.Visit visit) {
        try (Console console = visit.administrator()) {
            assertThat(console.page().navigate(visit.server().url() + "/configuration/bundle.xhtml?bundle=x").status())
                    .isEqualTo(404);
        }
    }

    private static void open(Console console, String name) {
        console.page().locator("details.file summary", new Page.LocatorOptions().setHas(console.page()
                .locator(".file-name").getByText(name, new Locator.GetByTextOptions()
                        .setExact(true)))).click();
    }

    private static Download download(Console console, String button) {
        return console.page().waitForDownload(() -> console.page().getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(button).setExact(true)).click());
    }
}
