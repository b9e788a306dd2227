package org.sekisho.admin.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Limits;
import org.sekisho.admin.remarks.Remarks;
import org.sekisho.model.MailingList;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.lint.Remark;
import org.sekisho.policy.lint.Remark.Thing;
import org.sekisho.policy.lint.RemarkKind;
import org.sekisho.store.RuleStore;
import org.sekisho.store.hits.RuleHitStore;
import org.sekisho.store.hits.RuleHits;

/** What an administrator may ask about the order of the rules and about how they fare. */
@ApplicationScoped
@Administered
@Transactional
public class RuleChains {

    /** How many days of hits are counted, today (UTC) included. */
    public static final int DAYS = 7;

    private static final RuleHits NEVER = new RuleHits(0, Instant.MIN);

    @Inject
    private RuleStore rules;

    @Inject
    private RuleHitStore hits;

    @Inject
    private Remarks remarks;

    @Inject
    private Limits limits;

    /**
     * Rules in the order in which they run: the site's, then those of lists, then those of domains.
     *
     * @param list  only the rules that are looked at for this list; empty for all rules
     * @param first how many to pass over
     * @param limit how many at the most
     */
    public RulePage page(Optional<MailingList> list, int first, int limit) {
        List<SenderRule> shown = rules.chain(list, first, limit);
        return page(shown, shown.isEmpty() ? List.of() : remarks.known(), rules.countChain(list));
    }

    /** Those of the rules that would hold for none of the mail that is known. */
    public RulePage idle(Optional<MailingList> list, int first, int limit) {
        List<Remark> odd = remarks.allAndNeverHit(daysOfTraffic());
        Set<String> idle = odd.stream().filter(remark -> remark.kind() == RemarkKind.NEVER_HIT)
                .map(remark -> remark.subject().name()).collect(Collectors.toSet());
        List<Long> numbers = rules.chainNumbers(list).stream().filter(number -> idle.contains(number.toString())).toList();
        return page(rules.inThisOrder(numbers.stream().skip(first).limit(limit).toList()), odd, numbers.size());
    }

    /** For how many days the traffic that {@link #idle} goes by is kept. */
    public int daysOfTraffic() {
        return limits.daysOfSightings();
    }

    private RulePage page(List<SenderRule> shown, List<Remark> odd, long total) {
        LocalDate since = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).minusDays(DAYS - 1L);
        Map<Long, RuleHits> counted = hits.since(since, shown.stream().map(SenderRule::getId).toList());
        Map<String, List<Remark>> byRule = odd.stream()
                .filter(remark -> remark.subject().thing() == Thing.RULE)
                .collect(Collectors.groupingBy(remark -> remark.subject().name()));
        return new RulePage(shown.stream().map(rule -> line(rule, counted.getOrDefault(rule.getId(), NEVER),
                byRule.getOrDefault(rule.getId().toString(), List.of()))).toList(), total);
    }

    private static RuleLine line(SenderRule rule, RuleHits hits, List<Remark> remarks) {
        return new RuleLine(rule, hits.count(), Optional.of(hits.last()).filter(last -> !last.equals(Instant.MIN)),
                remarks);
    }
}
