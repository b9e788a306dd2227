package org.sekisho.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.model.InsideKind;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.model.SenderRule;
import org.sekisho.model.SenderSet;
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

/** What the store promises about the policy, on every database. */
abstract class PolicyContract {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    TestDatabase database;

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
    void replacesMembersAndAnnouncersPastTheEntities() {
        MailingList staff = saveThePaper();
        List<String> many = IntStream.range(0, 1234).mapToObj(i -> "u" + i + "@my.domain").toList();
        for (List<String> members : List.of(many, List.of("hana@my.domain"), List.<String>of())) {
            database.inTransaction(em -> {
                ListStore lists = new ListStore(em);
                lists.replaceMembers(staff.getId(), members);
                lists.replaceAnnouncers(staff.getId(), members);
                return lists;
            });
            MailingList read = database.inTransaction(em -> new ListStore(em).findWhole(staff.getId()).orElseThrow());
            assertThat(read.getMembers()).containsExactlyInAnyOrderElementsOf(members);
            assertThat(read.getAnnouncers()).hasSameSizeAs(members);
        }
    }

    @Test
    void compilesSenderSetsThatRulesName() {
        MailingList staff = saveThePaper();
        SenderSet partners = set("partners", true, "guest@partner.example", "198.51.100.0/24");
        set("friends", false, "set:partners", "members:staff@mlin.my.domain");
        SenderRule rule = rule(staff);
        rule.setSenders("someone@else.example\nset:friends");
        database.inTransaction(em -> new RuleStore(em).save(rule));
        assertThat(decide("guest+news@partner.example", "<staff@mlin.my.domain>").verdict().label()).isEqualTo("ACCEPT");
        assertThat(decide("other@partner.example", "<staff@mlin.my.domain>").verdict().label()).isEqualTo("REJECT");
        database.inTransaction(em -> {
            assertThat(new SetStore(em).all()).extracting(SenderSet::getName).containsExactly("friends", "partners");
            assertThat(new SetStore(em).having("set:partners")).extracting(SenderSet::getName).containsExactly("friends");
            assertThat(new SetStore(em).references()).containsOnlyKeys("friends");
            assertThat(new SetStore(em).findWhole(partners.getId()).orElseThrow().getEntries()).hasSize(2);
            assertThat(new SetStore(em).byName("partners")).isPresent();
            assertThat(new RuleStore(em).naming("set:friends")).hasSize(1);
            assertThat(new RuleStore(em).naming("set:friend")).isEmpty();
            return em;
        });
    }

    @Test
    void refusesToCompileAPolicyThatNamesAMissingSet() {
        MailingList staff = saveThePaper();
        SenderRule rule = rule(staff);
        rule.setSenders("set:nowhere");
        database.inTransaction(em -> new RuleStore(em).save(rule));
        assertThatThrownBy(() -> database.inTransaction(em -> new PolicyStore(em).load()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("nowhere");
    }

    private SenderSet set(String name, boolean plusFolding, String... entries) {
        SenderSet set = new SenderSet();
        set.setName(name);
        set.setPlusFolding(plusFolding);
        set.setEntries(Set.of(entries));
        return database.inTransaction(em -> new SetStore(em).save(set));
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
        assertThat(database.<Map<Long, List<String>>>inTransaction(em -> new ListStore(em).names()))
                .containsEntry(staff.getDomain().getId(), List.of("staff")).hasSize(2);
        ListCriteria any = new ListCriteria("", Optional.empty(), Optional.empty(), "",
                new ListCriteria.Setting(Optional.empty(), Optional.empty()), Optional.empty());
        assertThat(database.<List<MailingList>>inTransaction(em -> new ListFinder(em).findFromTheEnd(any, 0, 5)))
                .extracting(MailingList::getAddress).containsExactly("list@mlex.my.domain", "staff@mlin.my.domain");
        assertThat(database.<List<MailingList>>inTransaction(em -> new ListFinder(em).findFromTheEnd(any, 1, 1)))
                .extracting(MailingList::getAddress).containsExactly("list@mlex.my.domain");
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

    MailingList saveThePaper() {
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
