package org.sekisho.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.Network;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.Scope;
import org.sekisho.policy.terms.SetName;

class ConditionTest {

    private static final Asked OUTSIDER = new Asked(Role.POST, Optional.of(EmailAddress.of("x@outside.example")), false,
            client("203.0.113.5", "alice"), false, false);
    private static final Asked NULL_SENDER =
            new Asked(Role.BOUNCES, Optional.empty(), true, client("192.0.2.1", "bob"), false, false);
    private static final Asked INSIDER = new Asked(Role.POST, Optional.of(EmailAddress.of("x@my.domain")), false,
            ClientInfo.unknown(), true, true);

    record Asked(Role role, Optional<EmailAddress> sender, boolean isNullSender, ClientInfo client, boolean isInsider,
            boolean isMember) implements Question {
        @Override
        public boolean isIn(SetName set) {
            return set.text().equals("partners");
        }

        @Override
        public boolean lacksProofOfInsider() {
            return false;
        }

        @Override
        public boolean lacksProofOfBeingIn(SetName set) {
            return client.address().isEmpty() && set.text().equals("networks");
        }
    }

    @Test
    void anEmptyConditionAlwaysHolds() {
        assertThat(List.of(OUTSIDER, NULL_SENDER, INSIDER)).allMatch(Condition.always()::holds);
    }

    @Test
    void entriesOfOneFieldAreAlternatives() {
        assertThat(senders("@nowhere.example", "x@outside.example").holds(OUTSIDER)).isTrue();
        assertThat(clients("10.0.0.0/8", "203.0.113.0/24").holds(OUTSIDER)).isTrue();
        assertThat(clients("10.0.0.0/8").holds(OUTSIDER)).isFalse();
        assertThat(logins("carol", "alice").holds(OUTSIDER)).isTrue();
        assertThat(logins("carol").holds(OUTSIDER)).isFalse();
        assertThat(roles(Role.OWNER, Role.POST).holds(OUTSIDER)).isTrue();
        assertThat(roles(Role.OWNER).holds(OUTSIDER)).isFalse();
    }

    @Test
    void fieldsHoldTogetherOrNotAtAll() {
        Condition both = new Condition(List.of(SenderTerm.of("@outside.example")), Optional.of(false),
                List.of(Network.of("203.0.113.0/24")), Optional.of(false), Set.of("alice"), Set.of(Role.POST));
        assertThat(both.holds(OUTSIDER)).isTrue();
        assertThat(new Condition(both.senders(), both.nullSender(), List.of(Network.of("10.0.0.0/8")), both.inside(),
                both.logins(), both.roles()).holds(OUTSIDER)).isFalse();
        assertThat(new Condition(both.senders(), both.nullSender(), both.clients(), Optional.of(true), both.logins(),
                both.roles()).holds(OUTSIDER)).isFalse();
    }

    @Test
    void theNullSenderIsNobodyWhereSendersAreNamed() {
        assertThat(senders("/.*/", "members").holds(NULL_SENDER)).isFalse();
        assertThat(nullSender(true).holds(NULL_SENDER)).isTrue();
        assertThat(nullSender(true).holds(OUTSIDER)).isFalse();
        assertThat(nullSender(false).holds(NULL_SENDER)).isFalse();
        assertThat(nullSender(false).holds(OUTSIDER)).isTrue();
    }

    @Test
    void withoutAClientsAddressWhateverAsksForItCouldHold() {
        assertThat(clients("192.0.2.0/24").couldHold(INSIDER)).isTrue();
        assertThat(senders("set:networks").couldHold(INSIDER)).isTrue();
        assertThat(senders("set:others").couldHold(INSIDER)).isFalse();
        assertThat(senders("x@else.example").couldHold(INSIDER)).isFalse();
        assertThat(roles(Role.OWNER).couldHold(INSIDER)).isFalse();
    }

    @Test
    void whatIsNotKnownOfTheClientDoesNotHold() {
        assertThat(clients("0.0.0.0/0", "::/0").holds(INSIDER)).isFalse();
        assertThat(logins("alice").holds(INSIDER)).isFalse();
    }

    @Test
    void membersMeansTheListInQuestion() {
        assertThat(senders("members").holds(INSIDER)).isTrue();
        assertThat(senders("members").holds(OUTSIDER)).isFalse();
    }

    @Test
    void aRulesTargetIsOfItsScope() {
        assertThat(RuleTarget.site().scope()).isEqualTo(Scope.SITE);
        assertThatIllegalArgumentException().isThrownBy(() ->
                new RuleTarget(Scope.SITE, Optional.of(DomainName.of("a.b")), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() ->
                new RuleTarget(Scope.LIST, Optional.empty(), Optional.empty()));
    }

    private static ClientInfo client(String address, String login) {
        return new ClientInfo(Optional.of(IpAddress.of(address)), Optional.empty(), Optional.empty(),
                Optional.of(login));
    }

    private static Condition senders(String... terms) {
        return new Condition(Stream.of(terms).map(SenderTerm::of).toList(), Optional.empty(), List.of(),
                Optional.empty(), Set.of(), Set.of());
    }

    private static Condition clients(String... networks) {
        return new Condition(List.of(), Optional.empty(), Stream.of(networks).map(Network::of).toList(),
                Optional.empty(), Set.of(), Set.of());
    }

    private static Condition logins(String... logins) {
        return new Condition(List.of(), Optional.empty(), List.of(), Optional.empty(), Set.of(logins), Set.of());
    }

    private static Condition roles(Role... roles) {
        return new Condition(List.of(), Optional.empty(), List.of(), Optional.empty(), Set.of(), Set.of(roles));
    }

    private static Condition nullSender(boolean expected) {
        return new Condition(List.of(), Optional.of(expected), List.of(), Optional.empty(), Set.of(), Set.of());
    }
}
