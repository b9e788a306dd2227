package org.sekisho.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sekisho.model.Account;
import org.sekisho.model.AuditEntry;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.model.RefusalNotes;
import org.sekisho.model.RefusedEnvelope;
import org.sekisho.model.Rejection;
import org.sekisho.model.TrafficHour;
import org.sekisho.store.traffic.TrafficStore;

/** What the store promises on every database. */
abstract class StoreContract extends RuleContract {

    @Test
    void findsARejectionByEveryWordOfTheQueryNewestFirst() {
        database.inTransaction(em -> {
            new RejectionStore(em).addAll(List.of(rejection("AAAA-0001", "a%b@one.example", 0),
                    rejection("AAAA-0002", "axb@one.example", 60), rejection("AAAA-0003", "c@two.example", 120)));
            return em;
        });
        assertThat(references(List.of("ONE.example", "staff"), Optional.empty(), 10))
                .containsExactly("AAAA-0002", "AAAA-0001");
        assertThat(references(List.of("a%b"), Optional.empty(), 10)).containsExactly("AAAA-0001");
        assertThat(references(List.of("aaaa-0003"), Optional.empty(), 10)).containsExactly("AAAA-0003");
        assertThat(references(List.of(), Optional.of(NOON.plusSeconds(60)), 10))
                .containsExactly("AAAA-0003", "AAAA-0002");
        assertThat(references(List.of(), Optional.empty(), 1)).containsExactly("AAAA-0003");
    }

    @Test
    void leavesOutARejectionThatMentionsAWordWithAMinus() {
        database.inTransaction(em -> {
            new RejectionStore(em).addAll(List.of(rejection("AAAA-0001", "a@one.example", 0),
                    rejection("AAAA-0002", "b@two.example", 60)));
            return em;
        });
        assertThat(references(List.of("staff", "-ONE.example"), Optional.empty(), 10)).containsExactly("AAAA-0002");
        assertThat(references(List.of("-staff"), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void findsTheRejectionsOfANetwork() {
        List<String> clients = List.of("192.0.2.0", "192.0.2.255", "192.0.3.0", "2001:db8::1", "2001:db9::1", "");
        database.inTransaction(em -> {
            new RejectionStore(em).addAll(clients.stream().map(client -> rejectionFrom(client)).toList());
            return em;
        });
        assertThat(clientsWithin("192.0.2.0/24")).containsExactly("192.0.2.255", "192.0.2.0");
        assertThat(clientsWithin("2001:db8::/32")).containsExactly("2001:db8::1");
        assertThat(clientsWithin("0.0.0.0/0")).containsExactly("192.0.3.0", "192.0.2.255", "192.0.2.0");
        assertThat(clientsWithin("192.0.3.0/32")).containsExactly("192.0.3.0");
    }

    @Test
    void countsRejectionsByTimeByListAndBySender() {
        database.inTransaction(em -> {
            new RejectionStore(em).addAll(List.of(rejection("AAAA-0001", "a@one.example", 0),
                    rejection("AAAA-0002", "b@two.example", 60), rejection("AAAA-0003", "b@two.example", 120)));
            return em;
        });
        assertThat(database.<Long>inTransaction(em -> new RejectionCounts(em).between(NOON, NOON.plusSeconds(120))))
                .isEqualTo(2);
        assertThat(database.<Map<String, Long>>inTransaction(em -> new RejectionCounts(em).bySender(NOON, 10)))
                .containsExactly(Map.entry("b@two.example", 2L), Map.entry("a@one.example", 1L));
        assertThat(database.<Map<String, Long>>inTransaction(em ->
                new RejectionCounts(em).byList(NOON.plusSeconds(60), 1)))
                .containsExactly(Map.entry("staff@mlin.my.domain", 2L));
    }

    @Test
    void countsAmongTheRefusedOnlyWhatWasRefused() {
        database.inTransaction(em -> {
            new RejectionStore(em).addAll(List.of(rejection("AAAA-0001", "a@one.example", 0), noted("AAAA-0002", "WOULD_REJECT", ""),
                    noted("AAAA-0003", "REJECT", "")));
            return em;
        });
        assertThat(database.<Map<String, Long>>inTransaction(em -> new RejectionCounts(em).byList(NOON, 10)))
                .containsExactly(Map.entry("", 1L), Map.entry("staff@mlin.my.domain", 1L));
        RejectionPlaces nowhere = new RejectionPlaces(Optional.of("<>"), Optional.empty(), Optional.empty());
        assertThat(database.<List<Rejection>>inTransaction(em -> new RejectionStore(em).search(new RejectionCriteria(
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), 10, nowhere, RejectionKind.any()))))
                .extracting(Rejection::getReference).containsExactly("AAAA-0003", "AAAA-0002");
    }

    private static Rejection noted(String reference, String verdict, String list) {
        return new Rejection(NOON, reference, "node", RefusedEnvelope.of("b@two.example", "no@mlin.my.domain"),
                RefusalNotes.of(verdict, "550 5.1.1 no", "no list", "a").about(list, ""));
    }

    @Test
    void countsWhatTheAnswersToASearchHaveInCommon() {
        database.inTransaction(em -> {
            new RejectionStore(em).addAll(List.of(rejection("AAAA-0001", "a@one.example", 0),
                    rejection("AAAA-0002", "b@two.example", 60), rejection("AAAA-0003", "b@two.example", 120),
                    rejection("AAAA-0004", "c@else.invalid", 7200), rejection("AAAA-0005", "b@two.example", 7260)));
            return em;
        });
        RejectionCriteria criteria = new RejectionCriteria(List.of("-else.invalid"), Optional.empty(), Optional.empty(),
                Optional.empty(), 1);
        assertThat(newest(criteria, 10)).extracting(CountedRejection::sender)
                .containsExactly("b@two.example", "b@two.example", "b@two.example", "a@one.example");
        assertThat(newest(criteria, 1)).containsExactly(new CountedRejection(NOON.plusSeconds(7260), "REJECT",
                "staff@mlin.my.domain", "b@two.example", "192.0.2.1", Optional.empty()));
        Optional<Long> bound = database.inTransaction(em -> new RejectionFacets(em).bound(criteria, 2));
        assertThat(database.<Map<Instant, Long>>inTransaction(em -> new RejectionFacets(em).byHour(criteria, bound)))
                .containsExactly(Map.entry(NOON, 1L), Map.entry(NOON.plusSeconds(7200), 1L));
        assertThat(database.<Optional<Long>>inTransaction(em -> new RejectionFacets(em).bound(criteria, 4))).isEmpty();
        assertThat(database.<Map<Instant, Long>>inTransaction(em ->
                new RejectionFacets(em).byHour(criteria, Optional.empty())))
                .containsExactly(Map.entry(NOON, 3L), Map.entry(NOON.plusSeconds(7200), 1L));
    }

    private List<CountedRejection> newest(RejectionCriteria criteria, int limit) {
        return database.inTransaction(em -> new RejectionFacets(em).newest(criteria, limit));
    }

    @Test
    void countsByHourWhateverBecameOfTheLog() {
        database.inTransaction(em -> {
            new TrafficStore(em).addAll(List.of(new TrafficHour(NOON, "REJECT", 5), new TrafficHour(NOON, "WOULD_DEFER", 2),
                    new TrafficHour(NOON, "ACCEPT", 100), new TrafficHour(NOON.plusSeconds(3600), "REJECT", 1)));
            return em;
        });
        assertThat(allByHour(Optional.empty(), Optional.empty()))
                .containsExactly(Map.entry(NOON, 7L), Map.entry(NOON.plusSeconds(3600), 1L));
        assertThat(allByHour(Optional.of("WOULD"), Optional.empty())).containsExactly(Map.entry(NOON, 2L));
        assertThat(allByHour(Optional.of("REJECT"), Optional.of(NOON.plusSeconds(3600)))).containsExactly(Map.entry(NOON, 5L));
    }

    private Map<Instant, Long> allByHour(Optional<String> verdict, Optional<Instant> to) {
        RejectionCriteria criteria = new RejectionCriteria(List.of(), Optional.empty(), to, Optional.empty(), 1,
                RejectionPlaces.anywhere(), new RejectionKind(Optional.empty(), verdict, Optional.empty(), Optional.empty()));
        assertThat(criteria.isCounted()).isTrue();
        return database.inTransaction(em -> new RejectionFacets(em).allByHour(criteria));
    }

    @Test
    void findsARejectionByRecipientVerdictRuleAndCode() {
        database.inTransaction(em -> {
            new RejectionStore(em).addAll(List.of(rejection("AAAA-0001", "a@one.example", 0)));
            return em;
        });
        assertThat(found(new RejectionKind(Optional.of("@MLIN.my.domain"), Optional.of("REJECT"), Optional.empty(),
                Optional.of("5.7.1")))).isEqualTo(1);
        assertThat(found(new RejectionKind(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("55"))))
                .isEqualTo(1);
        assertThat(found(new RejectionKind(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("5.7"))))
                .isZero();
        assertThat(found(new RejectionKind(Optional.empty(), Optional.of("WOULD"), Optional.empty(), Optional.empty())))
                .isZero();
        assertThat(found(new RejectionKind(Optional.empty(), Optional.empty(), Optional.of(7L), Optional.empty())))
                .isZero();
    }

    @Test
    void findsTheSendersOfADomainHoweverTheyAreWritten() {
        database.inTransaction(em -> {
            new RejectionStore(em).addAll(List.of(rejection("AAAA-0001", "a@ONE.example", 0),
                    rejection("AAAA-0002", "\"b@two.example\"@one.example", 60), rejection("AAAA-0003", "c@two.example", 120),
                    rejection("AAAA-0004", "d@sub.one.example", 180), rejection("AAAA-0005", "", 240),
                    rejection("AAAA-0006", "one.example", 300)));
            return em;
        });
        assertThat(sentFrom("@One.Example")).containsExactly("\"b@two.example\"@one.example", "a@ONE.example");
        assertThat(sentFrom("@two.example")).containsExactly("c@two.example");
        assertThat(sentFrom("@%.example")).isEmpty();
    }

    private List<String> sentFrom(String sender) {
        RejectionCriteria criteria = new RejectionCriteria(List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                10, new RejectionPlaces(Optional.empty(), Optional.of(sender), Optional.empty()));
        return database.<List<Rejection>>inTransaction(em -> new RejectionStore(em).search(criteria)).stream()
                .map(found -> found.getEnvelope().getSender()).toList();
    }

    private int found(RejectionKind kind) {
        return database.inTransaction(em -> new RejectionStore(em).search(new RejectionCriteria(List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), 10, RejectionPlaces.anywhere(), kind))).size();
    }

    @Test
    void takesARejectionWithEveryTextTooLongAndWithNul() {
        String odd = "\u0000\u3042".repeat(30_000);
        Rejection rejection = new Rejection(NOON, "AAAA-0009", "n", RefusedEnvelope.of(odd, odd).from(odd, odd, odd),
                RefusalNotes.of("REJECT", odd, odd, odd));
        database.inTransaction(em -> {
            new RejectionStore(em).addAll(List.of(rejection));
            return em;
        });
        assertThat(references(List.of(), Optional.empty(), 10)).containsExactly("AAAA-0009");
    }

    @Test
    void keepsAccountsAndTheAuditTrail() {
        assertThat(database.<Boolean>inTransaction(em -> new AccountStore(em).isEmpty())).isTrue();
        Account account = new Account();
        account.setLogin("admin");
        account.setPasswordHash("hash");
        database.inTransaction(em -> new AccountStore(em).save(account));
        assertThat(database.<Optional<Account>>inTransaction(em -> new AccountStore(em).byLogin("admin"))).isPresent();
        database.inTransaction(em -> {
            new AuditStore(em).add(new AuditEntry(NOON, "admin", "list.save", "staff"));
            return em;
        });
        assertThat(database.<List<AuditEntry>>inTransaction(em -> new AuditStore(em).before(Long.MAX_VALUE, 5)))
                .extracting(AuditEntry::getAt).containsExactly(NOON);
    }

    private List<String> references(List<String> words, Optional<Instant> from, int limit) {
        return database.inTransaction(em -> new RejectionStore(em)
                .search(new RejectionCriteria(words, from, Optional.empty(), Optional.empty(), limit)).stream()
                .map(Rejection::getReference).toList());
    }

    private List<String> clientsWithin(String network) {
        RejectionPlaces places = new RejectionPlaces(Optional.empty(), Optional.empty(), Optional.of(network));
        return database.inTransaction(em -> new RejectionStore(em).search(new RejectionCriteria(List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), 10, places)).stream()
                .map(rejection -> rejection.getEnvelope().getClientAddress()).toList());
    }

    private static Rejection rejectionFrom(String client) {
        return new Rejection(NOON, "AAAA-0001", "node",
                RefusedEnvelope.of("a@one.example", "staff@mlin.my.domain").from(client, "", ""),
                RefusalNotes.of("REJECT", "550 5.7.1 no", "posting policy", "a"));
    }

    private static Rejection rejection(String reference, String sender, long seconds) {
        return new Rejection(NOON.plusSeconds(seconds), reference, "node",
                RefusedEnvelope.of(sender, "staff@mlin.my.domain").from("192.0.2.1", "", "helo.example"),
                RefusalNotes.of("REJECT", "550 5.7.1 no", "posting policy", "a\nb").about("staff@mlin.my.domain", "POST"));
    }
}
