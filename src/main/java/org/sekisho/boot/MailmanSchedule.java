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
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.sekisho.admin.mailman.FollowJob;

/** Brings the lists that come from Mailman into step, again and again. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class MailmanSchedule {

    private static final Logger LOG = System.getLogger(MailmanSchedule.class.getName());

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Inject
    private Settings settings;

    @Inject
    private FollowJob job;

    private Optional<ScheduledFuture<?>> running = Optional.empty();

    @PostConstruct
    void start() {
        long minutes = settings.minutes(Setting.MAILMAN_MINUTES).toMinutes();
        if (minutes > 0 && !settings.mailmanUrl().isEmpty()) {
            running = Optional.of(schedule.scheduleWithFixedDelay(this::step, 0, minutes, TimeUnit.MINUTES));
        }
    }

    @PreDestroy
    void stop() {
        running.ifPresent(future -> future.cancel(true));
    }

    /** A schedule ends with the first exception that leaves it. */
    private void step() {
        try {
            job.step();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the lists cannot be brought into step with Mailman: {0}", failed.toString());
        }
    }
}
