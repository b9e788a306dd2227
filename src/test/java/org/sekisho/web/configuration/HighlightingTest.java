package org.sekisho.web.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HighlightingTest {

    @Test
    void marksCommentsTextsAndTheWordsThatLinesBeginWith() {
        assertThat(Highlighting.html("# a\nrelay_domains = x\nfile \"/etc/x\";")).isEqualTo(
                "<span class=\"code-comment\"># a</span>\n<span class=\"code-word\">relay_domains</span> = x\n"
                        + "<span class=\"code-word\">file</span> <span class=\"code-text\">&quot;/etc/x&quot;</span>;");
    }

    @Test
    void nothingOfAFileIsHtml() {
        assertThat(Highlighting.html("<script>alert('1')</script> & \"<b>\"")).doesNotContain("<script", "<b>")
                .contains("&lt;script&gt;", "&amp;", "&quot;&lt;b&gt;&quot;");
    }

    @Property(tries = 300)
    void whatIsShownIsTheText(@ForAll String text) {
        String plain = Highlighting.html(text).replaceAll("</?span[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">")
                .replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
        assertThat(plain).isEqualTo(String.join("\n", text.lines().toList()));
    }
}
