package org.sekisho.smtp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathArgumentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "RCPT TO:<a@b>|<a@b>",
        "rcpt  to: <a@b>|<a@b>",
        "RCPT TO:<a@b> NOTIFY=SUCCESS,FAILURE ORCPT=rfc822;l@d|<a@b>",
        "RCPT TO:<a@b> |<a@b>",
        "RCPT TO:<\"a>b\"@c>|<\"a>b\"@c>",
        "RCPT TO:<a\\>b@c> X=y|<a\\>b@c>",
        "RCPT TO:<>|<>"})
    void findsThePathBeforeTheParameters(String line, String path) {
        assertThat(PathArgument.ofRcpt(line)).contains(new PathArgument(path));
    }

    @Test
    void noLineIsTooLongForTheStack() {
        String parameters = " A".repeat(50_000) + " B=c".repeat(50_000);
        assertThat(PathArgument.ofRcpt("RCPT TO:<a@b>" + parameters)).contains(new PathArgument("<a@b>"));
        assertThat(PathArgument.ofMail("MAIL FROM:<a@b>" + parameters + " =")).contains(
                new PathArgument("<a@b>" + parameters + " ="));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "RCPT TO:a@b|a@b",
        "RCPT TO:<a@b|<a@b",
        "RCPT TO:<<a@b>>|<<a@b>>",
        "RCPT TO:<a@b<> X=<c@d>>|<a@b<> X=<c@d>>",
        "RCPT TO:<a@b<c> X=y|<a@b<c> X=y",
        "RCPT TO:<a@b><c@d>|<a@b><c@d>",
        "RCPT TO:<a@b> <c@d>|<a@b> <c@d>",
        "RCPT TO:<a@b> c@d|<a@b> c@d",
        "RCPT TO:<a@b>,c@d|<a@b>,c@d",
        "RCPT TO:X Y <a@b>|X Y <a@b>",
        "RCPT TO:<a@b> =x|<a@b> =x"})
    void keepsEverythingWhereThePathHasNoCertainEnd(String line, String text) {
        assertThat(PathArgument.ofRcpt(line)).contains(new PathArgument(text));
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThat(PathArgument.ofRcpt("RCPT TO:")).isEmpty();
        assertThat(PathArgument.ofRcpt("RCPT TO:  ")).isEmpty();
        assertThat(PathArgument.ofRcpt("RCPT TO <a@b>")).isEmpty();
        assertThat(PathArgument.ofRcpt("RCPTTO:<a@b>")).isEmpty();
        assertThat(PathArgument.ofRcpt("MAIL FROM:<a@b>")).isEmpty();
        assertThat(PathArgument.ofMail("MAIL FROM:<a@b> SIZE=1")).contains(new PathArgument("<a@b>"));
    }

    @Property(tries = 500)
    void losesNothingOfWhatMightBeAPath(@ForAll String text) {
        PathArgument.ofRcpt("RCPT TO:" + text).ifPresent(path -> assertThat(text).contains(path.text()));
    }
}
