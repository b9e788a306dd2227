package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** The console in one window of a browser, used as a person does: by what labels, buttons and links are called. */
final class Console implements AutoCloseable {

    /** Marks a page that another one will follow, whose answer may be long in coming; not one that gives a file. */
    private static final String SEE_IT_LEAVE = """
            addEventListener('submit', event => {
              window.leaving ||= !event.defaultPrevented && !['download', 'files'].includes(event.target.id);
            });
            addEventListener('click', event => {
              const link = event.target.closest && event.target.closest('a[href]');
              window.leaving ||= !!link && !event.defaultPrevented && !link.target && !link.hasAttribute('download')
                && link.href.split('#')[0] !== location.href.split('#')[0];
            });
            const submit = HTMLFormElement.prototype.submit;
            HTMLFormElement.prototype.submit = function () {
              window.leaving ||= !['download', 'files'].includes(this.id);
              submit.call(this);
            };
            """;
    private static final double LONG_ENOUGH_MS = 10_000;

    private final BrowserContext visitor;
    private final Page page;
    private final String url;
    private final Runnable afterwards;
    private Consumer<Page> inspection = page -> { };

    /** A new window of this visitor, who has others or comes again. */
    Console(BrowserContext visitor, String url) {
        this(visitor, url, () -> { });
    }

    private Console(BrowserContext visitor, String url, Runnable afterwards) {
        this.visitor = visitor;
        this.url = url;
        this.afterwards = afterwards;
        this.page = visitor.newPage();
        page.addInitScript(SEE_IT_LEAVE);
    }

    /** The only window of this visitor. */
    static Console ofOneVisit(BrowserContext visitor, String url) {
        return new Console(visitor, url, visitor::close);
    }

    Page page() {
        return page;
    }

    /** The whole address of a path. */
    String url(String path) {
        return url + path;
    }

    /** From now on a page is an error that keeps somebody out or does not fit the window. */
    Console mindLooks() {
        inspection = shown -> assertThat(Looks.problems(shown)).as(path()).isEmpty();
        return this;
    }

    /** Opens a page by its path and waits until its scripts have run. */
    Console open(String path) {
        page.navigate(url + path);
        return settled();
    }

    /** The same person's second window. */
    Console another() {
        return new Console(visitor, url);
    }

    Console fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Chooses what is called so, in a choice of one. */
    Console choose(String label, String option) {
        Locator choice = field(label);
        choice.selectOption(new SelectOption().setLabel(option));
        page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
        return this;
    }

    /** Presses a button and waits for the page that answers. */
    Console press(String name) {
        return click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first());
    }

    /** Presses a button that asks before it acts, says no, and returns the question. */
    String askAndSayNo(String name) {
        press(name);
        Locator dialog = page.locator(".ui-confirm-dialog:visible");
        dialog.waitFor();
        inspection.accept(page);
        String question = dialog.innerText();
        dialog.locator(".ui-confirmdialog-no").click();
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return question;
    }

    /** Follows a link. */
    Console follow(String name) {
        return click(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first());
    }

    /** The field that the label names. */
    Locator field(String label) {
        return page.locator("#main").getByLabel(label, new Locator.GetByLabelOptions().setExact(false)).first();
    }

    /** The sentence that stands at a field; empty when none does. */
    String sentenceAt(String label) {
        return String.join(" ", field(label).locator("xpath=ancestor::div[contains(@class,'row-input')]")
                .locator(".ui-message").allInnerTexts()).strip();
    }

    /** The sentences above the page. */
    List<String> sentences() {
        return page.locator("#messages li, #expired").allInnerTexts();
    }

    /** The text of the page's main part. */
    String text() {
        return page.locator("#main").innerText();
    }

    /** The path that the window shows, without its query. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** Chooses the colours, {@code light} or {@code dark}. */
    Console wear(String theme) {
        visitor.addCookies(List.of(new Cookie("sekisho-theme", theme).setUrl(url)));
        return this;
    }

    /** A session ends on the server when nobody has used it for an hour; here its cookie is lost, which is the same to it. */
    Console loseSession() {
        visitor.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        return this;
    }

    void assertPath(String path) {
        assertThat(path()).as("%s", page.locator("body").innerText()).isEqualTo(path);
    }

    @Override
    public void close() {
        page.close();
        afterwards.run();
    }

    /** Clicks and waits for the page that follows, if one does. */
    Console click(Locator what) {
        page.evaluate("() => { window.leaving = false; }");
        what.click();
        try {
            page.waitForFunction("() => !window.leaving", null,
                    new Page.WaitForFunctionOptions().setTimeout(LONG_ENOUGH_MS));
        } catch (TimeoutError aFileCame) {
            assertThat(page.isClosed()).isFalse();
        }
        return settled();
    }

    private Console settled() {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction("() => document.body.classList.contains('scripted')"
                + " && !document.querySelector('[aria-busy=true]')");
        inspection.accept(page);
        return this;
    }
}
