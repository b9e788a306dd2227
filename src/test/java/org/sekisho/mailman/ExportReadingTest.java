package org.sekisho.mailman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportReadingTest {

    private static final String HEAD = "#=== list x\nhost_name = 'x.example'\n";

    @Test
    void readsWhatMailman21Writes() throws IOException {
        List<OldList> lists = ExportReading.of(Files.readString(Path.of("src/test/resources/mailman/export21.txt")));
        assertThat(lists).extracting(list -> list.list().address())
                .containsExactly("club@mlex.my.domain", "staff@nowhere.example");
        OldList club = lists.get(0);
        assertThat(club.list().description()).isEqualTo("The club's list");
        assertThat(club.settings().nonmembers()).isEqualTo(MailmanAction.REJECT);
        assertThat(club.settings().these().get(MailmanAction.ACCEPT)).containsExactly("partner@elsewhere.example",
                "^[^@]+@(.+\\.|)friends\\.example$", "@other");
        assertThat(club.members().people().keySet()).extracting(Object::toString)
                .containsExactly("anna@partner.example", "bert@partner.example");
        assertThat(club.members().unreadable()).containsExactly("\"not plain\"@x.example");
        assertThat(club.owners().people()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"import os", "x = open('/etc/passwd')", "x = os.system('id')", "x = 1; y = 2", "x = [i for i in y]",
            "x = 'a' + 'b'", "x = lambda: 1", "mlist.x = 1", "del x", "x = `id`", "x == 1", "x = 'open", "x = [1, 2",
            "x = 'a' 'b'", "x = {'a': (1, 2}", "x = \"\"\"never closed", "x = '\\x4'", "x = y", "exec('1')"})
    void whatIsNoLiteralRefusesTheWholeAndNamesTheLine(String line) {
        assertThatThrownBy(() -> ExportReading.of(HEAD + line + "\n")).isInstanceOf(BadExportException.class)
                .hasMessageStartingWith("line 3");
    }

    @Test
    void readsEveryKindOfLiteral() {
        assertThat(PythonLiterals.of("a = [u'x', \"y\", '''z\n''', -1, 2.5, True, None, ('p',), {'k': [0]}, [], ] # end\nb='\\''", 1)
                .toString()).isEqualTo("{a=[x, y, z\n, -1, 2, 1, , [p], [k, [0]], []], b='}");
    }

    @Test
    void nestingHasAnEnd() {
        assertThatThrownBy(() -> ExportReading.of(HEAD + "x = " + "[".repeat(100_000))).isInstanceOf(BadExportException.class);
    }

    @Test
    void readsATable() {
        List<OldList> lists = ExportReading.of("list,address\r\nstaff@x.example,Anna@y.example\r\n\nstaff@x.example ; "
                + "boss@y.example;owner\nnews@x.example\tbert@y.example\n");
        assertThat(lists).extracting(list -> list.list().address(), list -> list.members().people().size(),
                list -> list.owners().people().size()).containsExactly(
                tuple("news@x.example", 1, 0),
                tuple("staff@x.example", 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "staff@x.example", "staff@x.example,", "a b@x.example,c@d.example",
            "staff@x.example,a@b.example,moderator", "staff@x.example,a@b.example,owner,x", "=cmd()@x,a@b.example",
            "\"staff@x.example\",\"a@b.example\"", "PK\u0003\u0004"})
    void aTableThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> ExportReading.of(text)).isInstanceOf(BadExportException.class);
    }

    @Property(tries = 2000)
    void anyTextIsReadOrRefused(@ForAll @StringLength(max = 60)
            @Chars({'a', '=', '\'', '"', '[', ']', '(', '{', ':', ',', '\\', 'x', '1', '\n', '#', ' ', '-', 'u', '@', '.'}) String text) {
        try {
            ExportReading.of(HEAD + text);
        } catch (BadExportException refused) {
            assertThat(refused).hasMessageStartingWith("line ");
        }
    }
}
