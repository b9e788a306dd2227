package org.sekisho.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.sekisho.admin.dns.DnsReport;
import org.sekisho.admin.dns.DnsWatch;

/**
 * Says which internal list domains the world can see. The node is ready all the same: what is wrong is the DNS, and a
 * node that takes no mail would not mend it.
 */
@Readiness
@ApplicationScoped
public class DnsHealth implements HealthCheck {

    @Inject
    private DnsWatch watch;

    @Override
    public HealthCheckResponse call() {
        DnsReport report = watch.latest();
        List<String> leaks = report.leaks();
        return HealthCheckResponse.named("dns-views").up()
                .withData("checked", report.at().map(Object::toString).orElse("never"))
                .withData("leaks", leaks.size())
                .withData("leaked", String.join(" ", leaks))
                .build();
    }
}
