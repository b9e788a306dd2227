package org.sekisho.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderSendersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a@x.example|a@x.example",
        " A@X.Example |a@x.example",
        "Hanako <a@x.example>|a@x.example",
        "\"Yamada, Hanako\" <a@x.example>|a@x.example",
        "=?UTF-8?B?6Iqx5a2Q?= <a@x.example>|a@x.example",
        "日本 花子 <a@x.example>|a@x.example",
        "<a@x.example>|a@x.example",
        "\ud83c\udf38 Hanako <a@x.example>|a@x.example",
        "Hanako (Mathematics) Yamada (\u82b1\u5b50) <a@x.example>|a@x.example",
        "a@x.example (Hanako)|a@x.example",
        "a@x.example, B <b@y.example>|a@x.example b@y.example",
        "\"x\\\"<evil@z.example>\" <a@x.example>|a@x.example"})
    void readsWhomAFieldNames(String body, String addresses) {
        assertThat(senders("From: " + body)).isEqualTo(addresses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "<>", "a@x.example,", ",a@x.example", "a@x.example b@y.example",
        "<a@x.example> <b@y.example>", "a@x.example <b@y.example>>", "group: a@x.example;", "<@r.example:a@x.example>",
        "\"a\"@x.example", "(c (nested)) a@x.example", "(c (nested)) <a@x.example>",
        "H (b@y.example) <a@x.example>", "H (c\\) <b@y.example>) <a@x.example>", "a(x)@x.example", "\"unclosed <a@x.example>", "a@x.example;b@y.example",
        "a\\@x.example", "Name <a@x.example", "a@[192.0.2.1]", "a@x.example\u0000"})
    void readsNothingThatOthersMightReadInAnotherWay(String body) {
        assertThat(senders("From: " + body)).isEqualTo("(unreadable)");
    }

    @Test
    void readsEveryFromAndSenderFieldInAnyLetterCaseFoldedOrNot() {
        assertThat(senders("Subject: x\r\nFROM: A\r\n\t<a@x.example>\r\nsender:b@y.example\r\nFrom: c@z.example\r\n"
                + "Reply-To: d@w.example")).isEqualTo("a@x.example b@y.example c@z.example");
    }

    /** The first of them names b to Python, the second c to Python behind a Postfix that makes white space of it. */
    @ParameterizedTest
    @ValueSource(strings = {"X: y\rFrom: b@y.example", "From: a@x.example\rX: <c@z.example>", "X: y\r\rFrom: b@y.example",
        "X: y\nFrom: b@y.example", "X: y\r", "X: y\r\r\n z"})
    void readsNoBlockWithABareLineEnd(String lines) {
        assertThat(senders("From: a@x.example\r\n" + lines)).isEqualTo("(unreadable)");
    }

    @Test
    void readsNoMoreSendersThanPeopleHave() {
        assertThat(senders(from(100))).endsWith(" a99@x.example");
        assertThat(senders(from(101))).isEqualTo("(unreadable)");
    }

    private static String from(int senders) {
        return IntStream.range(0, senders).mapToObj(i -> "From: a" + i + "@x.example").collect(Collectors.joining("\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject: x", "", "From : a@x.example", "From a@x.example\r\nFrom: a@x.example",
        " From: a@x.example", "From: a@x.example\r\nno field", "From: a@x.example\r\n..dot: x y", "Sender: a@x.example"})
    void readsNoBlockThatIsNotPlainlyAHeaderWithAFrom(String block) {
        boolean isField = block.endsWith("..dot: x y");
        assertThat(senders(block)).isEqualTo(isField ? "a@x.example" : "(unreadable)");
    }

    @Test
    void takesLongAndHostileFieldsInShortTime() {
        List<String> hostile = List.of("a ".repeat(100_000), "\"".repeat(100_000), "a@x.example,".repeat(50_000),
                "(".repeat(100_000), "\\".repeat(100_000), "a ".repeat(999), "\"a\" ".repeat(480) + "<", ", ".repeat(900),
                "(c) ".repeat(499), "(c)".repeat(600) + "<");
        for (String body : hostile) {
            assertThat(senders("From: " + body)).isEqualTo("(unreadable)");
        }
        assertThat(senders("From: a@x.example\r\nX: y" + "\r\n ".repeat(300_000))).isEqualTo("a@x.example");
    }

    private static String senders(String block) {
        return HeaderSenders.in(block).map(all -> all.stream().map(EmailAddress::toString)
                .collect(Collectors.joining(" "))).orElse("(unreadable)");
    }
}
