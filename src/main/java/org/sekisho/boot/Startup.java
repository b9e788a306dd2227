package org.sekisho.boot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.sekisho.store.RejectionJournal;
import org.sekisho.store.RejectionStore;
import org.sekisho.store.RejectionWriter;
import org.sekisho.store.SchemaMigration;
import org.sekisho.store.SnapshotHolder;

/** Starts everything with the deployment, in its order, and stops it with the undeployment, in the other order. */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

    private static final Logger LOG = System.getLogger(Startup.class.getName());
    private static final Duration RETRY_WRITING = Duration.ofSeconds(1);
    private static final Duration LAST_WRITES = Duration.ofSeconds(10);

    @Resource(lookup = "java:jboss/datasources/SekishoDS")
    private DataSource dataSource;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Inject
    private Settings settings;

    @Inject
    private FirstLogin firstLogin;

    @Inject
    private SnapshotHolder snapshots;

    @Inject
    private RejectionJournal journal;

    @Inject
    private RejectionStore rejections;

    @Inject
    private TrafficCount traffic;

    @Inject
    private RunningDoors doors;

    @Inject
    private Demo demo;

    private RejectionWriter writer;

    private ScheduledFuture<?> catchingUp;

    @PostConstruct
    void start() {
        SchemaMigration.run(dataSource);
        firstLogin.prepare();
        demo.fill();
        snapshots.reload();
        writer = new RejectionWriter(journal, rejections, settings.dataDirectory().resolve("spool"), settings.name(),
                RETRY_WRITING);
        threads.newThread(writer).start();
        traffic.begin(schedule);
        demo.open();
        doors.open();
        catchingUp = schedule.scheduleWithFixedDelay(this::catchUp, 1, 1, TimeUnit.SECONDS);
        LOG.log(Level.INFO, "Sekisho stands: SMTP proxy on {0}, after-filter {1}, snapshot {2}",
                settings.text(Setting.PROXY_LISTEN), settings.text(Setting.AFTER_FILTER), snapshots.get().version());
    }

    @PreDestroy
    void stop() {
        try {
            catchingUp.cancel(false);
            doors.close();
            demo.close();
            traffic.end();
            writer.stop(LAST_WRITES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A schedule ends with the first exception that leaves it. */
    private void catchUp() {
        try {
            snapshots.catchUp();
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "the policy cannot be compared with the database: {0}", databaseAway.toString());
        }
    }
}
