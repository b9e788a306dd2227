package org.sekisho.policy.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.sekisho.policy.addresses.AddressBook;
import org.sekisho.policy.addresses.AddressSet;
import org.sekisho.policy.terms.SetName;

class SenderSetsTest {

    private static final EmailAddress STAFF = EmailAddress.of("staff@mlin.my.domain");

    @ParameterizedTest
    @CsvSource({"hana@my.domain,true", "HANA@My.Domain,true", "hana+x@my.domain,false", "x@evilmy.domain,false",
        "x@partner.example,true", "x@sub.partner.example,false", "x@tree.example,true", "x@a.b.tree.example,true",
        "x@eviltree.example,false", "x@tree.example.evil.example,false", "boss1@any.example,true",
        "boss1@any.example.evil,false", "member@outside.example,true", "member+y@outside.example,false"})
    void containsTheUnionOfItsEntries(String sender, boolean contained) {
        SenderSets sets = compile(set("all", false, "hana@my.domain", "@partner.example", "@.tree.example",
                "/boss\\d@any\\.example/", "members:" + STAFF));
        assertThat(contains(sets, "all", sender, "203.0.113.5")).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({"hana@my.domain,true", "hana+x@my.domain,true", "hana+x+y@my.domain,true", "+hana@my.domain,false",
        "taro@my.domain,true", "taro+1@my.domain,true", "member+y@outside.example,true", "han@my.domain,false"})
    void foldsPlusAddressesWhereItsOptionSaysSo(String sender, boolean contained) {
        SenderSets sets = compile(set("folding", true, "hana@my.domain", "taro+news@my.domain", "members:" + STAFF));
        assertThat(contains(sets, "folding", sender, "203.0.113.5")).isEqualTo(contained);
    }

    @Test
    void aSetWithinASetKeepsItsOwnFolding() {
        SenderSets sets = compile(set("outer", true, "set:strict", "a@x.example"), set("strict", false, "b@x.example"));
        assertThat(contains(sets, "outer", "a+1@x.example", "203.0.113.5")).isTrue();
        assertThat(contains(sets, "outer", "b+1@x.example", "203.0.113.5")).isFalse();
        assertThat(contains(sets, "outer", "b@x.example", "203.0.113.5")).isTrue();
    }

    @Test
    void aNetworkMeansWhoeverComesFromThere() {
        SenderSets sets = compile(set("net", false, "192.0.2.0/24", "2001:db8::/32", "198.51.100.7"));
        assertThat(contains(sets, "net", "x@y.example", "192.0.2.9")).isTrue();
        assertThat(contains(sets, "net", "x@y.example", "2001:db8::9")).isTrue();
        assertThat(contains(sets, "net", "x@y.example", "198.51.100.7")).isTrue();
        assertThat(contains(sets, "net", "x@y.example", "203.0.113.5")).isFalse();
        assertThat(sets.contains(SetName.of("net"), EmailAddress.of("x@y.example"), Optional.empty())).isFalse();
    }

    @Test
    void refusesCirclesAndMissingSetsByName() {
        assertThatIllegalArgumentException().isThrownBy(() -> compile(set("a", false, "set:b"), set("b", false, "set:c"),
                set("c", false, "set:b"))).withMessageContaining("b > c > b");
        assertThatIllegalArgumentException().isThrownBy(() -> compile(set("a", false, "set:a")))
                .withMessageContaining("a > a");
        assertThatIllegalArgumentException().isThrownBy(() -> compile(set("a", false, "set:gone")))
                .withMessageContaining("\"gone\"").withMessageContaining("\"a\"");
    }

    @Test
    void asksEachPartOnceHoweverManyWaysLeadToIt() {
        SetDefinition[] all = new SetDefinition[61];
        all[0] = set("s0", false, "a@x.example");
        for (int i = 1; i <= 60; i++) {
            all[i] = set("s" + i, false, "set:s" + (i - 1), "set:s" + Math.max(0, i - 2));
        }
        assertThat(contains(compile(all), "s60", "a@x.example", "203.0.113.5")).isTrue();
        assertThat(contains(compile(all), "s60", "b@x.example", "203.0.113.5")).isFalse();
    }

    @Test
    void knowsWhichSetsAreEmpty() {
        SenderSets sets = compile(set("none", false), set("members", false, "members:gone@mlin.my.domain"),
                set("outer", false, "set:none", "set:members"), set("some", false, "a@x.example"));
        assertThat(sets.empty()).extracting(SetName::text).containsExactly("members", "none", "outer");
    }

    @ParameterizedTest
    @CsvSource({"A@B.example,a@b.example", "192.0.2.1,192.0.2.1/32", "2001:DB8::/32,2001:db8::/32",
        "Members:Staff@Mlin.my.domain,members:staff@mlin.my.domain", "SET:X,set:x", "@.A.b,@.a.b", "::1,::1/128"})
    void writesAnEntryAsItIsRead(String text, String written) {
        assertThat(SetEntry.of(text)).hasToString(written);
        assertThat(SetEntry.of(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"members", "members:", "members:staff", "192.0.2.1/24", "300.0.0.1", "/(/", "set:a/b", "abc",
        "", "12345"})
    void refusesWhatIsNoEntry(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SetEntry.of(text));
    }

    private static boolean contains(SenderSets sets, String name, String sender, String client) {
        return sets.contains(SetName.of(name), EmailAddress.of(sender), Optional.of(IpAddress.of(client)));
    }

    private static SenderSets compile(SetDefinition... sets) {
        AddressSet members = AddressSet.of(Set.of(EmailAddress.of("member@outside.example")));
        return SenderSets.compile(List.of(sets), list -> list.equals(STAFF) ? members : AddressSet.none());
    }

    private static SetDefinition set(String name, boolean folding, String... entries) {
        return SetDefinition.of(SetName.of(name), folding, Stream.of(entries).map(SetEntry::of).toList(),
                new AddressBook());
    }
}
