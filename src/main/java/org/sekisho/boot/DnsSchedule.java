package org.sekisho.boot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.sekisho.admin.dns.DnsWatch;

/** Checks the DNS of the list domains again and again, and logs when an internal one begins or ends to be seen. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class DnsSchedule {

    private static final Logger LOG = System.getLogger(DnsSchedule.class.getName());

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Inject
    private Settings settings;

    @Inject
    private DnsWatch watch;

    private Optional<ScheduledFuture<?>> running = Optional.empty();

    @PostConstruct
    void start() {
        long minutes = settings.minutes(Setting.DNS_CHECK_MINUTES).toMinutes();
        if (minutes > 0) {
            running = Optional.of(schedule.scheduleWithFixedDelay(this::check, 0, minutes, TimeUnit.MINUTES));
        }
    }

    @PreDestroy
    void stop() {
        running.ifPresent(future -> future.cancel(false));
    }

    /** A schedule ends with the first exception that leaves it. */
    private void check() {
        try {
            List<String> before = watch.latest().leaks();
            List<String> now = watch.check().leaks();
            if (!now.equals(before)) {
                LOG.log(now.isEmpty() ? Level.INFO : Level.ERROR,
                        "internal list domains that the world can see in the DNS: {0}",
                        now.isEmpty() ? "none" : String.join(" ", now));
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the DNS of the list domains cannot be checked: {0}", failed.toString());
        }
    }
}
