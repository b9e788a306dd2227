package org.sekisho.store.traffic;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.sekisho.model.TrafficHour;

/** Writes what the ledger counted. Run it every few seconds, on one thread. */
public final class TrafficWriter implements Runnable {

    private static final Logger LOG = System.getLogger(TrafficWriter.class.getName());

    private final TrafficLedger ledger;
    private final TrafficStore target;

    /** A writer of that ledger. */
    public TrafficWriter(TrafficLedger ledger, TrafficStore target) {
        this.ledger = ledger;
        this.target = target;
    }

    @Override
    public synchronized void run() {
        List<TrafficHour> counted = ledger.drain();
        try {
            target.addAll(counted);
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "the traffic of {0} hours cannot be written now: {1}", counted.size(),
                    databaseAway.toString());
            ledger.putBack(counted);
        }
    }
}
