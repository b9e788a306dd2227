package org.sekisho.confgen;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sekisho.confgen.plan.Backend;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.envelope.DomainName;

/** Names for the pipe(8) services of the list domains that Mailman 2.1 serves: one for each, none taken. */
final class PipeServices {

    /** The services of the master.cf that Postfix and Debian ship, and the transports that Postfix knows by name. */
    private static final Set<String> TAKEN = Set.of("smtp", "smtps", "submission", "submissions", "qmqp", "pickup",
            "cleanup", "qmgr", "tlsmgr", "rewrite", "bounce", "defer", "trace", "verify", "flush", "proxymap",
            "proxywrite", "relay", "showq", "error", "retry", "discard", "local", "virtual", "lmtp", "anvil", "scache",
            "postlog", "tlsproxy", "dnsblog", "maildrop", "uucp", "ifmail", "bsmtp", "mailman", "scalemail-backend");

    private final Map<String, Long> firstLabels;

    PipeServices(Plan plan) {
        firstLabels = plan.domainsOn(Backend.MAILMAN21).stream()
                .collect(Collectors.groupingBy(domain -> firstLabel(domain.name()), Collectors.counting()));
    }

    /**
     * The first label, as in the paper ({@code mlex} for {@code mlex.my.domain}); the whole name with underscores,
     * which no domain has, where the label would not be unique.
     */
    String nameFor(ListDomain domain) {
        String label = firstLabel(domain.name());
        boolean free = firstLabels.get(label) == 1 && !TAKEN.contains(label);
        return free ? label : "sekisho_" + domain.name().ascii().replace('.', '_');
    }

    /** One text for each domain, each with its service's name, in the order of the plan. */
    static List<String> each(Plan plan, Function<String, String> text) {
        PipeServices services = new PipeServices(plan);
        return plan.domainsOn(Backend.MAILMAN21).stream().map(services::nameFor).map(text).toList();
    }

    private static String firstLabel(DomainName name) {
        return name.ascii().split("\\.", 2)[0];
    }
}
