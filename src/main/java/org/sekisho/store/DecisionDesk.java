package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sekisho.policy.DecisionSink;
import org.sekisho.policy.decision.Decision;
import org.sekisho.store.sightings.SightingLedger;

/** Takes every decision of the doors: refusals go to the journal, all traffic to lists is counted. */
@ApplicationScoped
public class DecisionDesk implements DecisionSink {

    private final RejectionJournal journal;
    private final SightingLedger ledger;

    /** For the container's proxies. */
    protected DecisionDesk() {
        this(null, null);
    }

    @Inject
    DecisionDesk(RejectionJournal journal, SightingLedger ledger) {
        this.journal = journal;
        this.ledger = ledger;
    }

    @Override
    public void report(Decision decision) {
        journal.report(decision);
        ledger.note(decision);
    }
}
