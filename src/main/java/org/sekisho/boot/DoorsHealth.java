package org.sekisho.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.sekisho.admin.status.DoorsReport;
import org.sekisho.store.SnapshotHolder;

/**
 * Ready means: a policy is in force and the SMTP proxy listens. Whether the after-filter answers is said, but the proxy
 * is ready without it: clients get 451 and try again.
 */
@Readiness
@ApplicationScoped
public class DoorsHealth implements HealthCheck {

    @Inject
    private RunningDoors doors;

    @Inject
    private SnapshotHolder snapshots;

    @Override
    public HealthCheckResponse call() {
        DoorsReport report = doors.report();
        return HealthCheckResponse.named("smtp-proxy")
                .status(report.isListening() && snapshots.version().isPresent())
                .withData("listen", report.listen())
                .withData("after-filter", report.afterFilter() + " " + report.state())
                .withData("snapshot", snapshots.version().map(String::valueOf).orElse("none"))
                .build();
    }
}
