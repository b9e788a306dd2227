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
import org.sekisho.confgen.plan.MailRecords;
import org.sekisho.confgen.plan.MapType;
import org.sekisho.confgen.plan.NameService;
import org.sekisho.confgen.plan.NameSoftware;
import org.sekisho.confgen.plan.PipeDelivery;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.confgen.plan.PostfixHost;
import org.sekisho.confgen.plan.PostfixVersion;
import org.sekisho.confgen.plan.Postmaster;
import org.sekisho.confgen.plan.ServerPath;
import org.sekisho.confgen.plan.ServiceOptions;
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
        MailFlow flow = flow(settings, doors, site.asksPolicyDoor());
        PostfixHost postfix = postfix(settings);
        MailHost mailHost = new MailHost(read("mailHost", settings.getMailHost(), DomainName::of),
                Entered.readAll("mailAddresses", PROBLEM, words(settings.getMailAddresses()), IpAddress::of));
        NameService dns = dns(settings, site.inside());
        PipeDelivery pipes = pipes(settings);
        return read("mailHost", "", nothing -> new Plan(snapshot, site.domains(), flow, postfix, pipes, mailHost, dns));
    }

    /** What the policy says: the list domains, the networks that see the internal ones, and who decides on envelopes. */
    record Site(List<ListDomain> domains, List<Network> inside, boolean asksPolicyDoor) {
    }

    private static MailFlow flow(SiteSettings settings, DoorsReport doors, boolean asksPolicyDoor) {
        Endpoint lmtp = read("lmtp", settings.getLmtp(), Endpoint::of);
        return read("lmtp", "", nothing -> new MailFlow(Endpoint.of(doors.listen()), Endpoint.of(doors.afterFilter()),
                lmtp, doors.policyDoor().filter(door -> asksPolicyDoor).map(Endpoint::of)));
    }

    private static PostfixHost postfix(SiteSettings settings) {
        return new PostfixHost(
                read("postfixDirectory", settings.getPostfixDirectory(), ServerPath::new),
                read("postfixVersion", settings.getPostfixVersion(), PostfixVersion::of),
                read("mapType", settings.getMapType(), text -> MapType.valueOf(text.toUpperCase(Locale.ROOT))),
                read("listen", settings.getListen(), ListenAddress::of),
                read("serviceOptions", settings.getServiceOptions(), ServiceOptions::of),
                read("postmaster", settings.getPostmaster(), Postmaster::new), settings.isPostfixKnowsLists());
    }

    private static PipeDelivery pipes(SiteSettings settings) {
        ServerPath prefix = read("mailmanPrefix", settings.getMailmanPrefix(), ServerPath::new);
        ServerPath var = read("mailmanVar", settings.getMailmanVar(), ServerPath::new);
        ServerPath python = read("mailmanPython", settings.getMailmanPython(), ServerPath::new);
        return read("mailmanUser", settings.getMailmanUser(), user -> new PipeDelivery(prefix, var, user, python));
    }

    private static NameService dns(SiteSettings settings, List<Network> inside) {
        MailRecords spf = read("spf", settings.getSpf(), text -> MailRecords.of(text, ""));
        MailRecords dmarc = read("dmarc", settings.getDmarc(), text -> MailRecords.of("", text));
        return new NameService(read("nameServer", settings.getNameServer(), DomainName::of),
                read("nameSoftware", settings.getNameSoftware(), NameSoftware::valueOf),
                read("nameDirectory", settings.getNameDirectory(), ServerPath::new), inside,
                new MailRecords(spf.spf(), dmarc.dmarc()));
    }

    private static <T> T read(String field, String text, Function<String, T> reading) {
        return Entered.read(field, PROBLEM, text, reading);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[\\s,]+")).toList();
    }
}
