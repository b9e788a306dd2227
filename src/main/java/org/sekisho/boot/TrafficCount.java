package org.sekisho.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.sekisho.store.sightings.SightingLedger;
import org.sekisho.store.sightings.SightingStore;
import org.sekisho.store.sightings.SightingWriter;

/** Has the counted traffic written while the program runs. */
@ApplicationScoped
public class TrafficCount {

    private static final int EVERY_SECONDS = 5;

    @Inject
    private Settings settings;

    @Inject
    private SightingLedger ledger;

    @Inject
    private SightingStore store;

    private SightingWriter writer;
    private ScheduledFuture<?> writing;

    void begin(ScheduledExecutorService schedule) {
        writer = new SightingWriter(ledger, store, new SightingWriter.Bounds(settings.count(Setting.SIGHTING_DAYS),
                settings.count(Setting.SIGHTING_ROWS)), InstantSource.system());
        writing = schedule.scheduleWithFixedDelay(writer, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Writes what is left. */
    void end() {
        writing.cancel(false);
        writer.run();
    }
}
