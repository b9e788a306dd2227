package org.sekisho.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

    @Test
    void writesOneLineWithItsEnhancedCode() {
        assertThat(Reply.of(550, "5.7.1", "no").wire()).isEqualTo("550 5.7.1 no\r\n");
        assertThat(Reply.plain(354, "go").wire()).isEqualTo("354 go\r\n");
        assertThat(Reply.plain(250, "")).hasToString("250");
    }

    @Test
    void writesTheEnhancedCodeOnEveryLine() {
        Reply reply = new Reply(250, Optional.of("2.0.0"), List.of("one", "two", "three"));
        assertThat(reply.wire()).isEqualTo("250-2.0.0 one\r\n250-2.0.0 two\r\n250 2.0.0 three\r\n");
        assertThat(reply).hasToString("250-2.0.0 one\r\n250-2.0.0 two\r\n250 2.0.0 three");
    }

    @Test
    void letsNoControlAndNoForeignCharacterOut() {
        assertThat(Reply.of(550, "5.1.1", "a\r\n250 2.0.0 ok\u0000\u007f\té😀").wire())
                .isEqualTo("550 5.1.1 a??250 2.0.0 ok?????\r\n");
    }

    @Property(tries = 500)
    void everyLineOnTheWireIsPrintableAscii(@ForAll String first, @ForAll String second) {
        String wire = new Reply(550, Optional.of("5.7.1"), List.of(first, second)).wire();
        assertThat(wire).matches("550-5\\.7\\.1 [ -~]*\r\n550 5\\.7\\.1 [ -~]*\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5.7", "5.7.1\r\n250 ok", "5.7.1 ", "x.y.z", "5.7.1234", "3.0.0", "5.7.1\n", "٥.٧.١"})
    void takesNoEnhancedCodeThatIsNone(String enhanced) {
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.of(550, enhanced, "no"));
    }

    @Test
    void takesOnlyCodesOfReplies() {
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.plain(199, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.plain(600, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reply(250, Optional.empty(), List.of()));
    }

    @Test
    void knowsItsClass() {
        assertThat(Reply.plain(250, "").isPositive()).isTrue();
        assertThat(Reply.plain(451, "").isTransient()).isTrue();
        assertThat(Reply.plain(550, "").isPermanent()).isTrue();
        assertThat(Reply.plain(354, "").isPositive()).isFalse();
    }
}
