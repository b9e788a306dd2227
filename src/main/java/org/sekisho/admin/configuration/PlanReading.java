package org.sekisho.admin.configuration;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sekisho.admin.Entered;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.status.DoorsReport;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.confgen.plan.ListenAddress;
import org.sekisho.confgen.plan.MailFlow;
import org.sekisho.confgen.plan.MailHost;
import org.sekisho.confgen.plan.MapType;
import org.sekisho.confgen.plan.NameService;
import org.sekisho.confgen.plan.PipeDelivery;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.confgen.plan.PostfixHost;
import org.sekisho.confgen.plan.Postmaster;
import org.sekisho.confgen.plan.ServerPath;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.Network;
import org.sekisho.model.SiteSettings;

/** Reads a plan for the generated files from what is kept; names the field that cannot be taken. */
final class PlanReading {

    private static final String PROBLEM = "problem.configuration";

    private PlanReading() {
    }

    /**
     * @throws InvalidInputException about a field of {@link SiteSettings}; about {@code mailHost} when the plan cannot
     *                               work as a whole
     */
    static Plan read(long snapshot, SiteSettings settings, DoorsReport doors, Site site) {
        MailFlow flow = flow(settings, doors);
        PostfixHost postfix = postfix(settings);
        MailHost mailHost = new MailHost(read("mailHost", settings.getMailHost(), DomainName::of),
                Entered.readAll("mailAddresses", PROBLEM, words(settings.getMailAddresses()), IpAddress::of));
        NameService dns = new NameService(read("nameServer", settings.getNameServer(), DomainName::of),
                read("nameDirectory", settings.getNameDirectory(), ServerPath::new), site.inside());
        return read("mailHost", "", nothing -> new Plan(snapshot, site.domains(), flow, postfix, PipeDelivery.stock(),
                mailHost, dns));
    }

    /** What the policy says: the list domains, and the networks that see the internal ones. */
    record Site(List<ListDomain> domains, List<Network> inside) {
    }

    private static MailFlow flow(SiteSettings settings, DoorsReport doors) {
        Endpoint lmtp = read("lmtp", settings.getLmtp(), Endpoint::of);
        return read("lmtp", "", nothing -> new MailFlow(Endpoint.of(doors.listen()), Endpoint.of(doors.afterFilter()),
                lmtp));
    }

    private static PostfixHost postfix(SiteSettings settings) {
        return new PostfixHost(
                read("postfixDirectory", settings.getPostfixDirectory(), ServerPath::new),
                read("mapType", settings.getMapType(), text -> MapType.valueOf(text.toUpperCase(Locale.ROOT))),
                read("listen", settings.getListen(), ListenAddress::of),
                read("postmaster", settings.getPostmaster(), Postmaster::new));
    }

    private static <T> T read(String field, String text, Function<String, T> reading) {
        return Entered.read(field, PROBLEM, text, reading);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[\\s,]+")).toList();
    }
}
