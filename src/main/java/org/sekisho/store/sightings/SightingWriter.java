package org.sekisho.store.sightings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.sekisho.model.SightingDay;

/** Writes what the ledger counted, and keeps the table within its bounds. Run it every few seconds, on one thread. */
public final class SightingWriter implements Runnable {

    private static final Logger LOG = System.getLogger(SightingWriter.class.getName());
    private static final int BATCH = 500;

    private final SightingLedger ledger;
    private final SightingStore target;
    private final Bounds bounds;
    private final InstantSource clock;

    /**
     * How much is kept.
     *
     * @param days today and that many days before
     * @param rows at most
     */
    public record Bounds(int days, long rows) {
    }

    /** A writer of that ledger. */
    public SightingWriter(SightingLedger ledger, SightingStore target, Bounds bounds, InstantSource clock) {
        this.ledger = ledger;
        this.target = target;
        this.bounds = bounds;
        this.clock = clock;
    }

    @Override
    public synchronized void run() {
        List<SightingDay> days = ledger.drain();
        for (int from = 0; from < days.size(); from += BATCH) {
            List<SightingDay> batch = days.subList(from, Math.min(from + BATCH, days.size()));
            if (!write(batch)) {
                ledger.putBack(days.subList(from, days.size()));
                return;
            }
        }
        if (!days.isEmpty()) {
            trim();
        }
    }

    private boolean write(List<SightingDay> batch) {
        try {
            target.addAll(batch);
            return true;
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "{0} sightings cannot be written now: {1}", batch.size(), databaseAway.toString());
            return false;
        }
    }

    private void trim() {
        try {
            target.trim(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(bounds.days()), bounds.rows());
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "old sightings cannot be deleted now: {0}", databaseAway.toString());
        }
    }
}
