package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sekisho.policy.DecisionSink;
import org.sekisho.policy.decision.Decision;
import org.sekisho.store.hits.RuleHitLedger;
import org.sekisho.store.sightings.SightingLedger;
import org.sekisho.store.traffic.TrafficLedger;

/** Takes every decision of the doors: refusals go to the journal, what came of traffic is counted. */
@ApplicationScoped
public class DecisionDesk implements DecisionSink {

    private final RejectionJournal journal;
    private final SightingLedger ledger;
    private final RuleHitLedger hits;
    private final TrafficLedger traffic;

    /** For the container's proxies. */
    protected DecisionDesk() {
        this(null, null, null, null);
    }

    @Inject
    DecisionDesk(RejectionJournal journal, SightingLedger ledger, RuleHitLedger hits, TrafficLedger traffic) {
        this.journal = journal;
        this.ledger = ledger;
        this.hits = hits;
        this.traffic = traffic;
    }

    @Override
    public void report(Decision decision) {
        journal.report(decision);
        ledger.note(decision);
        hits.note(decision);
        traffic.note(decision);
    }
}
