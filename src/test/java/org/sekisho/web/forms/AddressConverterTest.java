package org.sekisho.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressConverterTest {

    @Test
    void breaksAfterTheAtSignAndTheDotsOnly() {
        assertThat(AddressConverter.html("list-1@d11.bench.example"))
                .isEqualTo("list-1@<wbr/>d11.<wbr/>bench.<wbr/>example");
        assertThat(AddressConverter.html("my.domain.")).isEqualTo("my.<wbr/>domain.");
    }

    @Test
    void addsNothingThatIsCopied() {
        assertThat(AddressConverter.html("a.b@c.d").replace("<wbr/>", "")).isEqualTo("a.b@c.d");
    }

    @Test
    void letsNoMarkupThrough() {
        assertThat(AddressConverter.html("\"<script>alert(1)</script>&'\"@x"))
                .isEqualTo("&quot;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;&quot;@<wbr/>x");
    }
}
