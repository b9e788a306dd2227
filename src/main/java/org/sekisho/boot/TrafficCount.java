package org.sekisho.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.sekisho.store.hits.RuleHitLedger;
import org.sekisho.store.hits.RuleHitStore;
import org.sekisho.store.hits.RuleHitWriter;
import org.sekisho.store.sightings.SightingLedger;
import org.sekisho.store.sightings.SightingStore;
import org.sekisho.store.sightings.SightingWriter;
import org.sekisho.store.traffic.TrafficLedger;
import org.sekisho.store.traffic.TrafficStore;
import org.sekisho.store.traffic.TrafficWriter;

/** Has the counted traffic and the hits of rules written while the program runs. */
@ApplicationScoped
public class TrafficCount {

    private static final int EVERY_SECONDS = 5;

    @Inject
    private Settings settings;

    @Inject
    private SightingLedger ledger;

    @Inject
    private SightingStore store;

    @Inject
    private RuleHitLedger hits;

    @Inject
    private RuleHitStore hitStore;

    @Inject
    private TrafficLedger hours;

    @Inject
    private TrafficStore hourStore;

    private List<Runnable> writers = List.of();
    private List<ScheduledFuture<?>> writing = List.of();

    void begin(ScheduledExecutorService schedule) {
        writers = List.of(sightingWriter(), new RuleHitWriter(hits, hitStore, settings.count(Setting.SIGHTING_DAYS),
                InstantSource.system()), new TrafficWriter(hours, hourStore));
        writing = writers.stream().<ScheduledFuture<?>>map(writer ->
                schedule.scheduleWithFixedDelay(writer, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS)).toList();
    }

    /** Writes what is left. */
    void end() {
        writing.forEach(each -> each.cancel(false));
        writers.forEach(Runnable::run);
    }

    private SightingWriter sightingWriter() {
        return new SightingWriter(ledger, store, new SightingWriter.Bounds(settings.count(Setting.SIGHTING_DAYS),
                settings.count(Setting.SIGHTING_ROWS)), InstantSource.system());
    }
}
