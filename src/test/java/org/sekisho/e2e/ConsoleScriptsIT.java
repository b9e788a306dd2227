package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No page runs a script that the server did not send with it: Content-Security-Policy (W3C CSP 3) with nonces. */
@ExtendWith(RunningConsole.class)
class ConsoleScriptsIT {

    private static final String INLINE = """
            () => Array.from(document.querySelectorAll('*')).flatMap(e => Array.from(e.attributes))
                .map(a => a.name).filter(name => name.startsWith('on'))
            """;

    @Test
    void everyPageRunsOnlyScriptsWithTheNonceOfItsAnswerAndBreaksThatNowhere(RunningConsole.Visit visit) {
        visit.fill();
        List<String> findings = new ArrayList<>();
        List<String> nonces = new ArrayList<>();
        try (Console console = visit.administrator("en-US")) {
            List<String> pages = ConsolePages.all(console);
            console.page().onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    findings.add(message.location() + ": " + message.text());
                }
            });
            for (String page : pages) {
                Response answer = console.page().navigate(console.url(page));
                nonces.add(nonce(answer.headers(), page));
                assertThat((List<?>) console.page().evaluate(INLINE)).as(page).isEmpty();
            }
            assertThat(nonces).hasSameSizeAs(pages).doesNotHaveDuplicates();
        }
        assertThat(findings).isEmpty();
    }

    private static String nonce(Map<String, String> headers, String page) {
        String policy = headers.getOrDefault("content-security-policy", "");
        assertThat(policy).as(page).contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .containsPattern("script-src 'self' 'nonce-[^']{16,}';?$");
        return policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");
    }
}
