package org.sekisho.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How long a reader waits for a page of a running console, in Chromium: until it can be used, and until what it counts
 * behind that has come. Arguments: the console's address, a login, its password.
 */
public final class PageBench {

    private static final int RUNS = 7;
    private static final Logger LOG = Logger.getLogger(PageBench.class.getName());
    private static final Map<String, String> WITHOUT_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    private static final Map<String, String> PAGES = pages();
    private static final String TIMES = """
            () => {
              const page = performance.getEntriesByType('navigation')[0];
              const all = [page, ...performance.getEntriesByType('resource')];
              return [page.responseEnd, page.domContentLoadedEventEnd, all.reduce((sum, e) => sum + e.transferSize, 0)];
            }""";

    private final Page page;
    private final String console;

    private PageBench(Page page, String console) {
        this.page = page;
        this.console = console;
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("the first page", "/index.xhtml");
        pages.put("the log", "/rejections/list.xhtml");
        pages.put("the log, a rare word", "/rejections/list.xhtml?q=u1234567%40");
        pages.put("the log, a frequent word", "/rejections/list.xhtml?q=example.net");
        pages.put("the log, two words and one left out", "/rejections/list.xhtml?q=s123.example+mail1+-d50.");
        pages.put("the log, a sender's domain", "/rejections/list.xhtml?sender=%40s123.example");
        pages.put("the log, a list", "/rejections/list.xhtml?list=list4711%40d11.bench.example");
        pages.put("the log, a network", "/rejections/list.xhtml?client=198.51.0.0%2F16");
        pages.put("the log, what was put off", "/rejections/list.xhtml?verdict=DEFER");
        pages.put("lists", "/lists/list.xhtml");
        pages.put("lists, the last sheet", "/lists/list.xhtml?sheet=2000");
        pages.put("lists by a part of the name", "/lists/list.xhtml?q=list4711");
        pages.put("lists without rules", "/lists/list.xhtml?lack=RULES");
        pages.put("a list", "/lists/show.xhtml?id=4711");
        pages.put("a list, to change", "/lists/edit.xhtml?id=4711");
        pages.put("rules", "/rules/list.xhtml");
        pages.put("rules of one list", "/rules/list.xhtml?list=list4711%40d12.bench.example");
        pages.put("a rule, to change", "/rules/edit.xhtml?id=4711");
        pages.put("a new rule", "/rules/edit.xhtml");
        pages.put("list domains", "/domains/list.xhtml");
        pages.put("sender sets", "/sets/list.xhtml");
        pages.put("an envelope is tried", "/decisions/ask.xhtml?sender=a%40b.example&recipient=list4711%40d12.bench.example");
        pages.put("configuration", "/configuration/list.xhtml");
        pages.put("moves", "/moves/list.xhtml");
        pages.put("Mailman", "/mailman/list.xhtml");
        pages.put("DNS", "/dns/list.xhtml");
        pages.put("users", "/accounts/list.xhtml");
        pages.put("audit", "/audit/list.xhtml");
        return pages;
    }

    /** Logs in, opens every page several times, and prints the median and the slowest of each. */
    public static void main(String[] args) {
        try (Playwright driver = Playwright.create(new Playwright.CreateOptions().setEnv(WITHOUT_DOWNLOAD)); Browser browser = driver.chromium().launch(
                new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
            PageBench bench = new PageBench(browser.newPage(), args[0]);
            bench.logIn(args[1], args[2]);
            PAGES.forEach(bench::measure);
        }
    }

    private void logIn(String login, String password) {
        page.setDefaultTimeout(120_000);
        page.navigate(console + "/login.xhtml");
        page.locator("[id='form:login']").fill(login);
        page.locator("[id='form:password']").fill(password);
        page.locator("[id='form:enter']").click();
        page.waitForURL("**/index.xhtml");
        LOG.log(Level.INFO, "the first page, with nothing kept by the browser: {0} kB", kilobytes(times().get(2)));
    }

    private void measure(String name, String path) {
        double[] answered = new double[RUNS];
        double[] usable = new double[RUNS];
        double[] whole = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            page.navigate(console + path);
            page.waitForFunction("() => !document.querySelector('[aria-busy=true]')");
            whole[run] = ((Number) page.evaluate("() => performance.now()")).doubleValue();
            answered[run] = times().get(0);
            usable[run] = times().get(1);
        }
        LOG.log(Level.INFO, "{0}: answered {1}, usable {2}, counted {3}",
                new Object[] {name, shown(answered), shown(usable), shown(whole)});
    }

    private List<Double> times() {
        return ((List<?>) page.evaluate(TIMES)).stream().map(each -> ((Number) each).doubleValue()).toList();
    }

    private static String shown(double[] milliseconds) {
        Arrays.sort(milliseconds);
        return Math.round(milliseconds[RUNS / 2]) + " ms (at the most " + Math.round(milliseconds[RUNS - 1]) + ")";
    }

    private static long kilobytes(double octets) {
        return Math.round(octets / 1000);
    }
}
