package org.sekisho.store.hits;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.sekisho.model.RuleHitDay;

/** Writes what the ledger counted, and keeps the table within its days. Run it every few seconds, on one thread. */
public final class RuleHitWriter implements Runnable {

    private static final Logger LOG = System.getLogger(RuleHitWriter.class.getName());

    private final RuleHitLedger ledger;
    private final RuleHitStore target;
    private final int days;
    private final InstantSource clock;
    private LocalDate trimmed = LocalDate.MIN;

    /** A writer of that ledger, which keeps today and that many days before. */
    public RuleHitWriter(RuleHitLedger ledger, RuleHitStore target, int days, InstantSource clock) {
        this.ledger = ledger;
        this.target = target;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public synchronized void run() {
        List<RuleHitDay> counted = ledger.drain();
        try {
            target.addAll(counted);
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "the hits of {0} rules cannot be written now: {1}", counted.size(),
                    databaseAway.toString());
            ledger.putBack(counted);
            return;
        }
        trim(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void trim(LocalDate today) {
        if (today.equals(trimmed)) {
            return;
        }
        try {
            target.trim(today.minusDays(days));
            trimmed = today;
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "old hits of rules cannot be deleted now: {0}", databaseAway.toString());
        }
    }
}
