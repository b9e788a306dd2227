package org.sekisho.boot;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.sekisho.admin.dns.DnsWatch;
import org.sekisho.store.RejectionJournal;

/** What {@code /metrics} of the management port shows of Sekisho, in the words of Prometheus. */
@Singleton
@Startup
@DependsOn("Startup")
public class Metrics {

    @Inject
    private MeterRegistry registry;

    @Inject
    private DnsWatch dns;

    @Inject
    private RunningDoors doors;

    @Inject
    private RejectionJournal journal;

    private List<Gauge> gauges = List.of();

    @PostConstruct
    void begin() {
        gauges = List.of(
                gauge("sekisho.dns.leaks", "Internal list domains that the world can see, as of the last check",
                        () -> dns.latest().leaks().size()),
                gauge("sekisho.proxy.sessions", "Open sessions of the SMTP proxy", () -> doors.report().sessions()),
                gauge("sekisho.refusals.waiting", "Refusals that are not written to the database yet", journal::depth));
    }

    /** The registry is the server's and outlives the deployment. */
    @PreDestroy
    void end() {
        gauges.forEach(registry::remove);
    }

    private Gauge gauge(String name, String description, Supplier<Number> value) {
        return Gauge.builder(name, value).description(description).register(registry);
    }
}
