package org.sekisho.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.sekisho.admin.mailman.FollowReport;
import org.sekisho.admin.mailman.FollowRuns;

/**
 * Says when Mailman was last read, and what was in the way since. The node is ready all the same: the last known members
 * stay in force.
 */
@Readiness
@ApplicationScoped
public class MailmanHealth implements HealthCheck {

    @Inject
    private FollowRuns runs;

    @Override
    public HealthCheckResponse call() {
        FollowReport report = runs.report();
        return HealthCheckResponse.named("mailman").up()
                .withData("read", report.lastWhole().map(Object::toString).orElse("never"))
                .withData("trouble", report.trouble())
                .build();
    }
}
