package org.sekisho.boot;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.function.ToDoubleFunction;
import org.sekisho.admin.dns.DnsWatch;
import org.sekisho.store.RejectionJournal;

/** What {@code /metrics} of the management port shows of Sekisho; Prometheus reads the dots of a name as low lines. */
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

    @PostConstruct
    void begin() {
        gauge("sekisho.dns.leaks", metrics -> metrics.dns.latest().leaks().size());
        gauge("sekisho.proxy.sessions", metrics -> metrics.doors.report().sessions());
        gauge("sekisho.refusals.waiting", metrics -> metrics.journal.depth());
    }

    /** The registry behind outlives the deployment; clearing the deployment's own takes nothing of the server's from it. */
    @PreDestroy
    void end() {
        registry.clear();
    }

    /** WildFly's registry of a deployment shows what is made by its own methods, not what a builder adds to it. */
    private void gauge(String name, ToDoubleFunction<Metrics> value) {
        registry.gauge(name, Tags.empty(), this, value);
    }
}
