package org.sekisho.e2e;

import com.microsoft.playwright.Page;

/** Somebody without a mouse: goes from one thing to the next by the tabulator key, and presses what has the focus. */
final class Keyboard {

    private static final int MOST = 200;
    /** What is announced of the thing that has the focus. */
    private static final String NAME = """
            () => {
                const e = document.activeElement;
                const label = Array.from(e.labels || []).slice(0, 1).flatMap(l => Array.from(l.childNodes))
                    .filter(node => node !== e).map(node => node.textContent).join('').trim();
                return (e.getAttribute('aria-label') || label || e.innerText || e.value || '').trim();
            }
            """;
    private static final String IS_SEEN = """
            () => {
                const e = document.activeElement;
                const style = getComputedStyle(e);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
            }
            """;

    private final Page page;

    Keyboard(Console console) {
        this.page = console.page();
    }

    /** Goes forward until what has the focus is called so; what comes on the way and there must be seen to have it. */
    Keyboard to(String name) {
        for (int i = 0; i < MOST; i++) {
            page.keyboard().press("Tab");
            if (isOn(name)) {
                if (!Boolean.TRUE.equals(page.evaluate(IS_SEEN))) {
                    throw new AssertionError(name + " has the focus, and nobody sees it");
                }
                return this;
            }
        }
        throw new AssertionError(name + " cannot be reached by the tabulator key");
    }

    /** Whether what has the focus is called so. */
    boolean isOn(String name) {
        return name.equals(page.evaluate(NAME));
    }

    /** Whether the focus lies in what the selector finds. */
    boolean isIn(String selector) {
        return Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.closest(selector) !== null", selector));
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Presses what leads to another page, and waits for that. */
    Keyboard go(String key, String path) {
        page.keyboard().press(key);
        page.waitForURL(address -> address.contains(path));
        page.waitForFunction("() => document.body.classList.contains('scripted')");
        return this;
    }
}
