package org.sekisho.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.terms.Role;

class SenderTermTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "/(a)\\1@x/ ~ a back-reference, which RE2 does not have, at \"\\1\"",
        "/(?<n>a)\\k<n>/ ~ a back-reference, which RE2 does not have, at \"\\k\"",
        "/(?=a).*/ ~ a look-ahead, which RE2 does not have, at \"(?=\"",
        "/(?!a).*/ ~ a look-ahead, which RE2 does not have, at \"(?!\"",
        "/.*(?<=a)/ ~ a look-behind, which RE2 does not have, at \"(?<=a)\"",
        "/.*(?<!a)/ ~ a look-behind, which RE2 does not have, at \"(?<!a)\"",
        "/(?>a)/ ~ an atomic group, which RE2 does not have, at \"(?>\"",
        "/(a)?(?(1)b)/ ~ a condition, which RE2 does not have, at \"(?(\"",
        "/a(?#why)/ ~ a comment, which RE2 does not have, at \"(?#\"",
        "/a++@x/ ~ a possessive repetition, which RE2 does not have, at \"++\"",
        "/a{2}+@x/ ~ a possessive repetition, which RE2 does not have, at \"{2}+\"",
        "/a{1,2}{3}/ ~ invalid nested repetition operator at \"{1,2}{3}\"",
        "/a{2000}/ ~ invalid repeat count at \"{2000}\"",
        "/(open/ ~ missing closing ) at \"(open\""})
    void saysWhichPartOfAPatternRe2CannotTake(String term, String fault) {
        assertThatIllegalArgumentException().isThrownBy(() -> SenderTerm.of(term))
                .withMessage(term + " is not an RE2 pattern: " + fault);
    }

    @ParameterizedTest
    @CsvSource({"a@b.example,A@B.example,true", "a@b.example,a@c.example,false", "a@b.example,a+x@b.example,false",
        "@my.domain,x@my.domain,true", "@my.domain,x@MY.Domain,true", "@my.domain,x@sub.my.domain,false",
        "@my.domain,x@evilmy.domain,false", "@my.domain,x@my.domain.evil.example,false",
        "@.my.domain,x@my.domain,true", "@.my.domain,x@a.b.my.domain,true", "@.my.domain,x@evilmy.domain,false",
        "@.my.domain,x@my.domain.evil.example,false", "/boss@my\\.domain/,boss@my.domain,true",
        "/boss@my\\.domain/,bigboss@my.domain,false", "/boss@my\\.domain/,boss@my.domain.evil.example,false",
        "/BOSS@.*/,boss@my.domain,true", "/.*@my\\.domain|x/,x@my.domain,true", "/b/,b@b,false",
        "/a|b@c/,xb@c,false", "/.*/,x@y,true", "@日本語.jp,x@xn--wgv71a119e.jp,true", "members,x@y,false"})
    void meansASender(String term, String sender, boolean meant) {
        assertThat(SenderTerm.of(term).matches(EmailAddress.of(sender), asked(sender, false))).isEqualTo(meant);
    }

    @Test
    void membersMeansTheMembersOfTheListInQuestion() {
        assertThat(SenderTerm.of(" Members ")).isEqualTo(new SenderTerm.Members());
        assertThat(SenderTerm.of("members").matches(EmailAddress.of("a@b"), asked("a@b", true))).isTrue();
    }

    @Test
    void aSetIsAskedForByItsName() {
        assertThat(SenderTerm.of(" set:Partners ").matches(EmailAddress.of("a@b"), asked("a@b", false))).isTrue();
        assertThat(SenderTerm.of("set:others").matches(EmailAddress.of("a@b"), asked("a@b", false))).isFalse();
    }

    @Test
    void saysWhichConstructOfAPatternRe2CannotTake() {
        assertThatIllegalArgumentException().isThrownBy(() -> SenderTerm.of("/x(?=y)@b/")).withMessageContaining("(?=");
        assertThatIllegalArgumentException().isThrownBy(() -> SenderTerm.of("/(x)\\1/")).withMessageContaining("\\1");
        assertThatIllegalArgumentException().isThrownBy(() -> SenderTerm.of("/x**y[/")).withMessageContaining("**");
    }

    private static Question asked(String sender, boolean isMember) {
        return new ConditionTest.Asked(Role.POST, Optional.of(EmailAddress.of(sender)), false, ClientInfo.unknown(),
                false, isMember);
    }

    @ParameterizedTest
    @CsvSource({"A@B.example,a@b.example", "@My.Domain,@my.domain", "@.My.Domain,@.my.domain", "/a.*/,/a.*/",
        "MEMBERS,members", "SET:Partners,set:partners"})
    void writesItselfAsItIsRead(String text, String written) {
        assertThat(SenderTerm.of(text)).hasToString(written);
        assertThat(SenderTerm.of(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "@", "@.", "@..a", "a@", "/", "//", "/(/", "/a(?=b)/", "/\\1/", "a@b.",
        "\"a\"@b", "@*.b", ".my.domain", "my.domain", "a@b@c", "set:", "set:a b", "set:a@b", "@a b", "/a", "a@b, c@d"})
    void refusesWhatIsNoneOfTheFormsWithASentence(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SenderTerm.of(text)).withMessageContaining(" is not a");
    }

    @Test
    void aPatternRunsInLinearTime() {
        SenderTerm hostile = SenderTerm.of("/(a+)+(a+)+(a|aa)+b@x/");
        EmailAddress sender = new EmailAddress("a".repeat(20_000), DomainName.of("x"));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> assertThat(hostile.matches(sender, asked("a@x", false))).isFalse());
    }

    @Test
    void aPatternSeesAQuotedAtSignInTheLocalPart() {
        EmailAddress tricky = new EmailAddress("boss@my.domain", DomainName.of("evil.example"));
        assertThat(SenderTerm.of("/.*@my\\.domain/").matches(tricky, asked("a@x", false))).isFalse();
        assertThat(SenderTerm.of("@my.domain").matches(tricky, asked("a@x", false))).isFalse();
        assertThat(SenderTerm.of("boss@my.domain").matches(tricky, asked("a@x", false))).isFalse();
    }
}
