package org.sekisho.confgen.drift;

import static org.sekisho.confgen.drift.Difference.extra;
import static org.sekisho.confgen.drift.Difference.missing;
import static org.sekisho.confgen.drift.Difference.other;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sekisho.confgen.drift.MasterCf.Service;
import org.sekisho.confgen.plan.Endpoint;

/** master.cf: the services before and after the gate, those of Mailman 2.1, and ways around the gate. */
final class MasterCfDrift {

    private static final String FILE = "master.cf";
    private static final String FILTER = "smtpd_proxy_filter";
    private static final String RESTRICTIONS = "smtpd_recipient_restrictions";
    private static final Set<String> SUBMISSION = Set.of("465", "587");
    private static final Set<String> EMPTY_BY_DEFAULT = Set.of(FILTER, "smtpd_proxy_options", "smtpd_client_restrictions",
            "smtpd_helo_restrictions", "smtpd_sender_restrictions", "smtpd_data_restrictions",
            "smtpd_end_of_data_restrictions");

    private final MasterCf expected;
    private final MasterCf found;
    private final Optional<MainCf> mainCf;
    private final List<Difference> differences = new ArrayList<>();

    /** @param mainCf what options fall back to; empty where it was not handed in */
    MasterCfDrift(MasterCf expected, MasterCf found, Optional<MainCf> mainCf) {
        this.expected = expected;
        this.found = found;
        this.mainCf = mainCf;
    }

    /** @param policyDoor what Postfix is to ask about recipients, besides the gate */
    List<Difference> differences(Optional<Endpoint> policyDoor) {
        for (Service service : expected.services()) {
            standing(service).ifPresentOrElse(other -> compare(service, other), () -> lookForMissing(service));
        }
        found.services().stream().filter(this::isWayAround).forEach(service -> differences.add(extra(FILE,
                service.title(), service.command() + " without " + FILTER,
                SUBMISSION.contains(service.port()) ? Risk.SUBMISSION_BYPASSES : Risk.GATE_BYPASSED)));
        policyDoor.ifPresent(this::lookForWhoDoesNotAsk);
        return List.copyOf(differences);
    }

    /** A service with restrictions of its own does not see those of main.cf, which name the policy door. */
    private void lookForWhoDoesNotAsk(Endpoint door) {
        String asks = "inet:" + door;
        found.services().stream().filter(service -> service.command().equals("smtpd") && !OptionRisks.isAfterFilter(service)
                        && service.options().containsKey(RESTRICTIONS))
                .filter(service -> !List.of(effective(service, RESTRICTIONS).split("[\\s,]+")).contains(asks))
                .forEach(service -> differences.add(other(FILE, service.title() + " " + RESTRICTIONS,
                        "check_policy_service " + asks, effective(service, RESTRICTIONS), Risk.GATE_BYPASSED)));
    }

    /** Behind postscreen the options are those of the service that it passes clients on to. */
    private Optional<Service> standing(Service wanted) {
        Optional<Service> same = found.same(wanted);
        return same.filter(service -> service.command().equals("postscreen"))
                .flatMap(screen -> found.services().stream().filter(service -> service.type().equals("pass")
                        && service.command().equals("smtpd")).findFirst()).or(() -> same);
    }

    private void compare(Service wanted, Service standing) {
        if (!wanted.command().equals(standing.command()) || !wanted.rest().equals(standing.rest())) {
            differences.add(other(FILE, wanted.title(), (wanted.command() + " " + wanted.rest()).strip(),
                    (standing.command() + " " + standing.rest()).strip(), OptionRisks.ofService(wanted)));
        }
        wanted.options().forEach((name, value) -> {
            String inForce = effective(standing, name);
            if (!value.equals(inForce)) {
                differences.add(other(FILE, wanted.title() + " " + name, value, inForce, OptionRisks.of(wanted, name)));
            }
        });
        if (!wanted.maxproc().equals("-") && !wanted.maxproc().equals(standing.maxproc())) {
            differences.add(other(FILE, wanted.title() + " maxproc", wanted.maxproc(), standing.maxproc(), Risk.LOAD));
        }
    }

    /** An option, else the parameter of main.cf, else the default where that is empty. */
    private String effective(Service service, String name) {
        String set = Optional.ofNullable(service.options().get(name)).or(() -> mainCf.flatMap(main -> main.value(name)))
                .orElse(EMPTY_BY_DEFAULT.contains(name) ? "" : "(default)");
        return mainCf.map(main -> main.expanded(set)).orElse(set);
    }

    private void lookForMissing(Service wanted) {
        Optional<Service> elsewhere = found.services().stream().filter(service -> service.type().equals("inet")
                && service.type().equals(wanted.type()) && service.port().equals(wanted.port())).findFirst();
        boolean isAfter = OptionRisks.isAfterFilter(wanted);
        if (isAfter && elsewhere.isPresent()) {
            differences.add(other(FILE, wanted.title(), wanted.title(), elsewhere.get().title(), listensToWorld()
                    ? Risk.AFTER_FILTER_OPEN : Risk.NONE));
            compare(wanted, elsewhere.get());
        } else {
            differences.add(missing(FILE, wanted.title(), wanted.command(), isAfter ? Risk.AFTER_FILTER_MISSING
                    : OptionRisks.ofService(wanted)));
        }
    }

    private boolean listensToWorld() {
        List<String> interfaces = mainCf.map(main -> main.words("inet_interfaces")).orElse(List.of());
        return interfaces.isEmpty() || !interfaces.stream().allMatch(name -> name.equals("loopback-only")
                || name.equals("localhost") || name.startsWith("127.") || name.equals("::1"));
    }

    /** Takes mail from the network, is none of ours, and does not ask the gate. */
    private boolean isWayAround(Service service) {
        boolean takesMail = service.type().equals("inet") && service.command().equals("smtpd");
        boolean isOurs = expected.services().stream().anyMatch(ours -> ours.isSame(service)
                || OptionRisks.isAfterFilter(ours) && ours.port().equals(service.port()));
        return takesMail && !isOurs && !service.isOnLoopback() && !asksTheGate(service);
    }

    private boolean asksTheGate(Service service) {
        return expected.services().stream().map(ours -> ours.options().getOrDefault(FILTER, ""))
                .filter(filter -> !filter.isEmpty()).anyMatch(effective(service, FILTER)::equals);
    }

    /** What the options of our services are for. */
    private static final class OptionRisks {

        private static final Map<String, Risk> BEFORE = Map.of(FILTER, Risk.GATE_BYPASSED,
                "smtpd_proxy_options", Risk.SPEED_ADJUST, "smtpd_forbid_bare_newline", Risk.SMUGGLING,
                "strict_rfc821_envelopes", Risk.HARDENING, "smtpd_proxy_timeout", Risk.LOAD,
                "smtpd_client_connection_count_limit", Risk.LOAD);
        private static final Set<String> CLOSES = Set.of("smtpd_authorized_xforward_hosts", "mynetworks",
                RESTRICTIONS);
        private static final Set<String> LIMITS = Set.of("smtpd_timeout", "smtpd_error_sleep_time",
                "smtpd_soft_error_limit", "smtpd_hard_error_limit", "smtpd_client_connection_count_limit",
                "smtpd_client_connection_rate_limit");

        static boolean isAfterFilter(Service service) {
            return service.options().containsKey("smtpd_authorized_xforward_hosts");
        }

        static Risk ofService(Service service) {
            return service.type().equals("unix") ? Risk.DELIVERY
                    : isAfterFilter(service) ? Risk.AFTER_FILTER_MISSING : Risk.GATE_BYPASSED;
        }

        static Risk of(Service service, String option) {
            if (!isAfterFilter(service)) {
                return BEFORE.getOrDefault(option, Risk.NONE);
            }
            if (option.startsWith("smtpd_forbid_bare_newline")) {
                return Risk.SMUGGLING;
            }
            return CLOSES.contains(option) ? Risk.AFTER_FILTER_OPEN
                    : LIMITS.contains(option) ? Risk.LOAD : Risk.AFTER_FILTER_REFUSES;
        }
    }
}
