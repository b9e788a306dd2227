package org.sekisho.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.Network;
import org.sekisho.model.InsideEntry;
import org.sekisho.model.InsideKind;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.model.SenderRule;
import org.sekisho.model.SenderSet;
import org.sekisho.policy.addresses.AddressBook;
import org.sekisho.policy.addresses.AddressSet;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.inside.InsideDomain;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.rules.SenderTerm;
import org.sekisho.policy.sets.SetDefinition;
import org.sekisho.policy.sets.SetEntry;
import org.sekisho.policy.terms.RuleId;
import org.sekisho.policy.terms.SetName;

/** Turns rows into the values that a snapshot is compiled of. What cannot be read fails the whole, never half of it. */
final class PolicyReading {

    private PolicyReading() {
    }

    static DomainPolicy domain(ListDomain row) {
        return new DomainPolicy(DomainName.of(row.getName()), row.getExposure(), row.getBackend(), row.getProof(),
                row.getMode(), row.getDoor());
    }

    static ListPolicy list(MailingList row, AddressSet members, AddressSet announcers) {
        return new ListPolicy(address(row), row.getPostingPolicy(), row.getMode(), members, announcers);
    }

    static Inside inside(List<InsideEntry> rows) {
        return new Inside(
                entries(rows, InsideKind.NETWORK, Network::of),
                entries(rows, InsideKind.DOMAIN, InsideDomain::of),
                entries(rows, InsideKind.RELAY, Network::of),
                entries(rows, InsideKind.OWN, Network::of));
    }

    static Rule rule(SenderRule row) {
        return new Rule(new RuleId(row.getId()), target(row), condition(row), row.getAction(), row.getMode(),
                Optional.ofNullable(row.getExpires()),
                Optional.of(row.getReplyEnglish()).filter(text -> !text.isBlank()));
    }

    static SetDefinition set(SenderSet row, List<SetEntry> entries, AddressBook book) {
        return SetDefinition.of(SetName.of(row.getName()), row.isPlusFolding(), entries, book);
    }

    private static RuleTarget target(SenderRule row) {
        return switch (row.getScope()) {
            case SITE -> RuleTarget.site();
            case DOMAIN -> RuleTarget.domain(DomainName.of(row.getDomain().getName()));
            case LIST -> RuleTarget.list(address(row.getList()));
        };
    }

    private static Condition condition(SenderRule row) {
        return new Condition(
                lines(row.getSenders(), SenderTerm::of),
                Optional.ofNullable(row.getNullSender()),
                lines(row.getClients(), Network::of),
                Optional.ofNullable(row.getInside()),
                Set.copyOf(lines(row.getLogins(), Function.identity())),
                row.getRoles());
    }

    private static EmailAddress address(MailingList row) {
        return new EmailAddress(row.getName(), DomainName.of(row.getDomain().getName()));
    }

    private static <T> List<T> entries(List<InsideEntry> rows, InsideKind kind, Function<String, T> reading) {
        return rows.stream().filter(row -> row.getKind() == kind).map(InsideEntry::getEntry).map(reading).toList();
    }

    private static <T> List<T> lines(String text, Function<String, T> reading) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().map(reading).toList();
    }
}
