package org.sekisho.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.model.Account;
import org.sekisho.model.AuditEntry;
import org.sekisho.model.InsideKind;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.model.RefusalNotes;
import org.sekisho.model.RefusedEnvelope;
import org.sekisho.model.Rejection;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;
import org.sekisho.policy.terms.Reference;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.Scope;

/** What the store promises on every database. */
abstract class StoreContract {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private TestDatabase database;

    /** A migrated and otherwise empty database. */
    abstract TestDatabase open();

    @BeforeEach
    void openDatabase() {
        database = open();
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void compilesWhatWasSavedIntoASnapshotThatDecides() {
        saveThePaper();
        assertThat(decide("me@my.domain", "<list@mlex.my.domain>").verdict().label()).isEqualTo("ACCEPT");
        assertThat(decide("me@my.domain", "<staff@mlin.my.domain>").verdict().label()).isEqualTo("ACCEPT");
        Decision refused = decide("stranger@elsewhere.example", "<staff@mlin.my.domain>");
        assertThat(refused.reply().orElseThrow().toString())
                .startsWith("550 5.7.1 insufficient authorization: staff (ref ");
    }

    @Test
    void readsMembersAndAnnouncersIntoTheSnapshot() {
        MailingList staff = saveThePaper();
        database.inTransaction(em -> {
            ListStore lists = new ListStore(em);
            MailingList edited = lists.findWhole(staff.getId()).orElseThrow();
            edited.setPostingPolicy(PostingPolicy.MEMBERS);
            edited.setMembers(Set.of("hana@my.domain", "taro@my.domain"));
            edited.setAnnouncers(Set.of("dean@my.domain"));
            return lists.save(edited);
        });
        assertThat(decide("hana@my.domain", "<staff@mlin.my.domain>").verdict().label()).isEqualTo("ACCEPT");
        assertThat(decide("jiro@my.domain", "<staff@mlin.my.domain>").verdict().label()).isEqualTo("REJECT");
    }

    @Test
    void listsEveryListOnceByDomainAndName() {
        MailingList staff = saveThePaper();
        database.inTransaction(em -> {
            MailingList edited = new ListStore(em).findWhole(staff.getId()).orElseThrow();
            edited.setAnnouncers(Set.of("dean@my.domain", "rector@my.domain"));
            return new ListStore(em).save(edited);
        });
        List<MailingList> all = database.inTransaction(em -> new ListStore(em).all());
        assertThat(all).extracting(MailingList::getAddress)
                .containsExactly("list@mlex.my.domain", "staff@mlin.my.domain");
        List<MailingList> whole = database.inTransaction(em -> new ListStore(em).allWithAnnouncers());
        assertThat(whole).extracting(MailingList::getAddress)
                .containsExactly("list@mlex.my.domain", "staff@mlin.my.domain");
        assertThat(whole.get(1).getAnnouncers()).containsExactlyInAnyOrder("dean@my.domain", "rector@my.domain");
    }

    @Test
    void keepsARuleWithAllItSays() {
        MailingList staff = saveThePaper();
        SenderRule saved = database.inTransaction(em -> new RuleStore(em).save(rule(staff)));
        SenderRule read = database.inTransaction(em -> new RuleStore(em).find(saved.getId()).orElseThrow());
        assertThat(read.getSenders()).isEqualTo("guest@partner.example\n@.partner.example");
        assertThat(read.getRoles()).containsExactlyInAnyOrder(Role.POST, Role.OWNER);
        assertThat(read.getExpires()).isEqualTo(NOON.plusSeconds(60));
        assertThat(read.getReplyJapanese()).isEqualTo("\u6295\u7a3f\u3067\u304d\u307e\u305b\u3093");
        assertThat(decide("guest@partner.example", "<staff@mlin.my.domain>").rule().orElseThrow().value())
                .isEqualTo(saved.getId());
    }

    @Test
    void findsTheRulesOfOneTargetInTheirOrder() {
        MailingList staff = saveThePaper();
        SenderRule second = rule(staff);
        second.setPosition(2);
        SenderRule site = new SenderRule();
        site.setScope(Scope.SITE);
        database.inTransaction(em -> new RuleStore(em).save(second));
        database.inTransaction(em -> new RuleStore(em).save(site));
        SenderRule first = database.inTransaction(em -> new RuleStore(em).save(rule(staff)));
        List<Integer> positions = database.inTransaction(em -> new RuleStore(em).besides(first).stream()
                .map(SenderRule::getPosition).toList());
        assertThat(positions).containsExactly(1, 2);
        assertThat(database.<Integer>inTransaction(em -> new RuleStore(em).besides(site).size())).isEqualTo(1);
    }

    @Test
    void deletesAListWithItsMembersAndItsRules() {
        MailingList staff = saveThePaper();
        database.inTransaction(em -> new RuleStore(em).save(rule(staff)));
        database.inTransaction(em -> {
            new ListStore(em).delete(staff.getId());
            return staff;
        });
        assertThat(database.<List<SenderRule>>inTransaction(em -> new RuleStore(em).all())).isEmpty();
        assertThat(database.<List<MailingList>>inTransaction(em -> new ListStore(em).byName("staff"))).isEmpty();
    }

    @Test
    void noticesAStaleEdit() {
        MailingList staff = saveThePaper();
        MailingList mine = database.inTransaction(em -> new ListStore(em).findWhole(staff.getId()).orElseThrow());
        MailingList theirs = database.inTransaction(em -> new ListStore(em).findWhole(staff.getId()).orElseThrow());
        theirs.setDescription("theirs");
        database.inTransaction(em -> new ListStore(em).save(theirs));
        mine.setDescription("mine");
        assertThatThrownBy(() -> database.inTransaction(em -> new ListStore(em).save(mine)))
                .isInstanceOf(StaleRowException.class);
    }

    @Test
    void noticesAnEditOfWhatWasDeleted() {
        MailingList staff = saveThePaper();
        MailingList mine = database.inTransaction(em -> new ListStore(em).findWhole(staff.getId()).orElseThrow());
        database.inTransaction(em -> {
            new ListStore(em).delete(staff.getId());
            return staff;
        });
        assertThatThrownBy(() -> database.inTransaction(em -> new ListStore(em).save(mine)))
                .isInstanceOf(StaleRowException.class);
    }

    @Test
    void countsEveryChangeOfThePolicy() {
        long before = database.inTransaction(em -> new PolicyStore(em).version());
        database.inTransaction(em -> {
            new PolicyStore(em).countChange();
            return before;
        });
        assertThat(database.<Long>inTransaction(em -> new PolicyStore(em).version())).isEqualTo(before + 1);
    }

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
        assertThat(database.<List<AuditEntry>>inTransaction(em -> new AuditStore(em).newest(5))).extracting(AuditEntry::getAt)
                .containsExactly(NOON);
    }

    private List<String> references(List<String> words, Optional<Instant> from, int limit) {
        return database.inTransaction(em -> new RejectionStore(em)
                .search(new RejectionCriteria(words, from, Optional.empty(), Optional.empty(), limit)).stream()
                .map(Rejection::getReference).toList());
    }

    private static Rejection rejection(String reference, String sender, long seconds) {
        return new Rejection(NOON.plusSeconds(seconds), reference, "node",
                RefusedEnvelope.of(sender, "staff@mlin.my.domain").from("192.0.2.1", "", "helo.example"),
                RefusalNotes.of("REJECT", "550 5.7.1 no", "posting policy", "a\nb").about("staff@mlin.my.domain", "POST"));
    }

    private MailingList saveThePaper() {
        return database.inTransaction(em -> {
            save(em, "mlex.my.domain", Exposure.EXTERNAL, "list", PostingPolicy.ANYONE);
            new InsideStore(em).replace(InsideKind.DOMAIN, List.of("my.domain"));
            return save(em, "mlin.my.domain", Exposure.INTERNAL, "staff", PostingPolicy.INSIDERS);
        });
    }

    private static MailingList save(jakarta.persistence.EntityManager em, String domainName, Exposure exposure,
            String name, PostingPolicy policy) {
        ListDomain domain = new ListDomain();
        domain.setName(domainName);
        domain.setExposure(exposure);
        domain.setProof(Proof.CLAIM);
        MailingList list = new MailingList();
        list.setDomain(new DomainStore(em).save(domain));
        list.setName(name);
        list.setPostingPolicy(policy);
        return new ListStore(em).save(list);
    }

    private static SenderRule rule(MailingList list) {
        SenderRule rule = new SenderRule();
        rule.setScope(Scope.LIST);
        rule.setList(list);
        rule.setPosition(1);
        rule.setSenders("guest@partner.example\n@.partner.example");
        rule.setRoles(EnumSet.of(Role.POST, Role.OWNER));
        rule.setAction(Action.ACCEPT);
        rule.setExpires(NOON.plusSeconds(60));
        rule.setReplyJapanese("\u6295\u7a3f\u3067\u304d\u307e\u305b\u3093");
        return rule;
    }

    private Decision decide(String sender, String recipient) {
        Snapshot snapshot = database.inTransaction(em -> new PolicyStore(em).load());
        return snapshot.decide(new Facts(ClientInfo.at(IpAddress.of("203.0.113.7")), ReversePath.parse(sender),
                ForwardPath.parse(recipient), NOON, Reference.of(1)));
    }
}
