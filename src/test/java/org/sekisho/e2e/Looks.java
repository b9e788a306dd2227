package org.sekisho.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;

/** What of the page that a window shows keeps somebody out or does not fit the window. */
final class Looks {

    private static final List<Integer> WIDTHS = List.of(360, 768, 3840, 1280);
    private static final String WIDER_THAN_THE_WINDOW = """
            () => Array.from(document.querySelectorAll('body *')).filter(e => e.getClientRects().length > 0
                && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                && !e.closest('pre, .skip, .visually-hidden, .scrolls')).map(e => e.tagName + '.' + e.className).slice(0, 5)
            """;

    private Looks() {
    }

    /** A sentence for each; the window is as wide afterwards as before. */
    static List<String> problems(Page page) {
        List<String> problems = new ArrayList<>(Axe.problems(page));
        ViewportSize before = page.viewportSize();
        for (int width : WIDTHS) {
            page.setViewportSize(width, before.height);
            List<?> wide = (List<?>) page.evaluate(WIDER_THAN_THE_WINDOW);
            wide.forEach(element -> problems.add(element + " is wider than a window of " + width));
        }
        page.setViewportSize(before.width, before.height);
        return problems;
    }
}
