package org.sekisho.smtp.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.smtp.Checks;

class ReplyReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"250 Ok\r\n", "250\r\n", "250 \r\n", "250-a\r\n250 b\r\n", "550-5.1.1 a\r\n550 5.1.1 b\r\n",
        "354 go\r\n", "450 \u00e9\r\n", "250-\r\n250\r\n"})
    void keepsAReplyByteForByte(String reply) throws IOException {
        ReplyReader reader = reader(reply + "250 next\r\n");
        RawReply read = reader.read();
        assertThat(read.bytes()).isEqualTo(reply.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.code()).isEqualTo(Integer.parseInt(reply.substring(0, 3)));
        assertThat(reader.hasUnread()).isTrue();
        assertThat(reader.read()).hasToString("250 next");
        assertThat(reader.hasUnread()).isFalse();
    }

    @Checks(15)
    @Test
    void takesALongLineAndManyLines() throws IOException {
        String longLine = "250 " + "x".repeat(2000) + "\r\n";
        String manyLines = "250-x\r\n".repeat(99) + "250 x\r\n";
        assertThat(reader(longLine).read().bytes()).hasSize(longLine.length());
        assertThat(reader(manyLines).read().bytes()).hasSize(manyLines.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\r\n", "25 x\r\n", "250x\r\n", "\r\n", "2\r\n", "250 x\n", "250-a\r\n251 b\r\n",
        "199 x\r\n", "650 x\r\n", "250-a\r\n\r\n", "999 x\r\n", " 250 x\r\n"})
    void refusesWhatIsNoReply(String text) {
        assertThatThrownBy(() -> reader(text).read()).isInstanceOf(MalformedReplyException.class);
    }

    @Checks(15)
    @Test
    void refusesAReplyWithoutEnd() {
        assertThatThrownBy(() -> reader("250 " + "x".repeat(70_000)).read())
                .isInstanceOf(MalformedReplyException.class);
        assertThatThrownBy(() -> reader("250-x\r\n".repeat(600)).read()).isInstanceOf(MalformedReplyException.class);
        assertThatThrownBy(() -> reader("250 x").read()).isInstanceOf(EOFException.class);
    }

    @Test
    void tellsRefusalsFromGoodbyes() throws IOException {
        assertThat(reader("450 x\r\n").read().isRefusal()).isTrue();
        assertThat(reader("550 x\r\n").read().isRefusal()).isTrue();
        assertThat(reader("421 x\r\n").read().isRefusal()).isFalse();
        assertThat(reader("521 x\r\n").read().isGoodbye()).isTrue();
        assertThat(reader("354 x\r\n").read().isRefusal()).isFalse();
    }

    @Property(tries = 500)
    void readsAReplyOrThrowsAnIoException(@ForAll byte[] bytes) {
        try {
            assertThat(new ReplyReader(new ByteArrayInputStream(bytes)).read().bytes()).startsWith(bytes[0]);
        } catch (IOException expected) {
            assertThat(expected).isInstanceOfAny(MalformedReplyException.class, EOFException.class);
        }
    }

    private static ReplyReader reader(String text) {
        return new ReplyReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
