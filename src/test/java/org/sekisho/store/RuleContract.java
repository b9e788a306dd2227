package org.sekisho.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sekisho.model.MailingList;
import org.sekisho.model.RuleHitDay;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Scope;
import org.sekisho.store.hits.RuleHitStore;
import org.sekisho.store.hits.RuleHits;

/** What the store promises about the order of rules and about their hits, on every database. */
abstract class RuleContract extends PolicyContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void listsTheRulesInTheOrderInWhichTheyRun() {
        MailingList staff = saveThePaper();
        save(staff, Scope.DOMAIN, 1, "domain");
        save(staff, Scope.LIST, 2, "second");
        save(staff, Scope.LIST, 1, "first");
        save(staff, Scope.SITE, 1, "site");
        save(otherList(staff), Scope.LIST, 1, "other");
        assertThat(chain(Optional.empty(), 0, 10)).containsExactly("site", "other", "first", "second", "domain");
        assertThat(chain(Optional.of(staff), 0, 10)).containsExactly("site", "first", "second", "domain");
        assertThat(chain(Optional.of(staff), 1, 2)).containsExactly("first", "second");
        assertThat(database.<Long>inTransaction(em -> new RuleStore(em).countChain(Optional.of(staff)))).isEqualTo(4);
        assertThat(database.<Long>inTransaction(em -> new RuleStore(em).countChain(Optional.empty()))).isEqualTo(5);
    }

    @Test
    void addsUpTheHitsOfARuleAndKeepsItsLastOne() {
        MailingList staff = saveThePaper();
        long rule = save(staff, Scope.LIST, 1, "counted").getId();
        write(new RuleHitDay(rule, DAY.minusDays(30), 5, NOON.minusSeconds(30 * 86_400)));
        write(new RuleHitDay(rule, DAY, 2, NOON), new RuleHitDay(rule, DAY.minusDays(1), 1, NOON.minusSeconds(86_400)));
        write(new RuleHitDay(rule, DAY, 3, NOON.plusSeconds(60)));
        assertThat(hits(DAY.minusDays(6), rule)).containsExactly(Map.entry(rule, new RuleHits(6, NOON.plusSeconds(60))));
        assertThat(hits(DAY.plusDays(1), rule)).containsExactly(Map.entry(rule, new RuleHits(0, NOON.plusSeconds(60))));
        assertThat(hits(DAY, rule + 1)).isEmpty();
    }

    @Test
    void forgetsOldHitsButTheLastOfEachRuleAndThoseOfRulesThatAreGone() {
        MailingList staff = saveThePaper();
        long busy = save(staff, Scope.LIST, 1, "busy").getId();
        long quiet = save(staff, Scope.LIST, 2, "quiet").getId();
        write(new RuleHitDay(busy, DAY.minusDays(50), 1, NOON), new RuleHitDay(busy, DAY, 1, NOON),
                new RuleHitDay(quiet, DAY.minusDays(50), 7, NOON), new RuleHitDay(quiet + 100, DAY, 1, NOON));
        database.inTransaction(em -> {
            new RuleHitStore(em).trim(DAY.minusDays(40));
            return em;
        });
        assertThat(hits(DAY.minusDays(90), busy, quiet, quiet + 100)).containsOnly(
                Map.entry(busy, new RuleHits(1, NOON)), Map.entry(quiet, new RuleHits(7, NOON)));
    }

    private List<String> chain(Optional<MailingList> list, int first, int limit) {
        return database.inTransaction(em -> new RuleStore(em).chain(list, first, limit)).stream()
                .map(SenderRule::getNote).toList();
    }

    private Map<Long, RuleHits> hits(LocalDate since, Long... rules) {
        return database.inTransaction(em -> new RuleHitStore(em).since(since, List.of(rules)));
    }

    private void write(RuleHitDay... days) {
        database.inTransaction(em -> {
            new RuleHitStore(em).addAll(List.of(days));
            return em;
        });
    }

    private SenderRule save(MailingList list, Scope scope, int position, String note) {
        SenderRule rule = new SenderRule();
        rule.setScope(scope);
        rule.setList(scope == Scope.LIST ? list : null);
        rule.setDomain(scope == Scope.DOMAIN ? list.getDomain() : null);
        rule.setPosition(position);
        rule.setNote(note);
        return database.inTransaction(em -> new RuleStore(em).save(rule));
    }

    private MailingList otherList(MailingList list) {
        MailingList other = new MailingList();
        other.setDomain(list.getDomain());
        other.setName("a-" + list.getName());
        return database.inTransaction(em -> new ListStore(em).save(other));
    }
}
