package org.sekisho.confgen;

import java.util.List;
import java.util.Optional;
import org.sekisho.confgen.plan.Backend;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.Exposure;
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

/** Plans that the tests share, and ways to vary them. */
public final class Plans {

    private Plans() {
    }

    /** The paper's two domains on a stock Debian host with Mailman 3. */
    public static Plan debian() {
        return new Plan(42,
                List.of(domain("mlin.my.domain", Exposure.INTERNAL, Backend.MAILMAN3, "staff"),
                        domain("mlex.my.domain", Exposure.EXTERNAL, Backend.MAILMAN3, "list")),
                MailFlow.local(), PostfixHost.stock(), PipeDelivery.stock(),
                new MailHost(DomainName.of("mx.my.domain"), List.of()),
                nameService("/etc/bind", "192.0.2.0/24", "2001:db8::/32", "127.0.0.0/8"));
    }

    /** The paper's own host: FreeBSD, Mailman 2.1, and an address of its own for the lists. */
    public static Plan freebsd() {
        return new Plan(7,
                List.of(domain("mlex.my.domain", Exposure.EXTERNAL, Backend.MAILMAN21, "list"),
                        domain("mlin.my.domain", Exposure.INTERNAL, Backend.MAILMAN21, "staff"),
                        domain("smtp.my.domain", Exposure.EXTERNAL, Backend.MAILMAN21, "about-smtp")),
                MailFlow.local(),
                new PostfixHost(new ServerPath("/usr/local/etc/postfix"), PostfixVersion.of("3.4.13"), MapType.LMDB,
                        ListenAddress.of("203.0.113.5:smtp"), ServiceOptions.of("smtpd_tls_security_level=may"),
                        new Postmaster("postmaster@my.domain"), true),
                PipeDelivery.stock(),
                new MailHost(DomainName.of("mx.mlex.my.domain"),
                        List.of(IpAddress.of("203.0.113.5"), IpAddress.of("2001:db8::5"))),
                nameService("/usr/local/etc/namedb"));
    }

    public static ListDomain domain(String name, Exposure exposure, Backend backend, String... lists) {
        return new ListDomain(DomainName.of(name), exposure, backend, List.of(lists));
    }

    public static NameService nameService(String directory, String... inside) {
        return new NameService(DomainName.of("ns.my.domain"), NameSoftware.BIND, new ServerPath(directory),
                List.of(inside).stream().map(Network::of).toList(), MailRecords.none());
    }

    /** The same name service by another program, with records about mail. */
    public static NameService with(NameService dns, NameSoftware software, String directory) {
        return new NameService(dns.server(), software, new ServerPath(directory), dns.inside(),
                MailRecords.of("v=spf1 mx ip4:203.0.113.0/24 -all", "v=DMARC1; p=none; rua=mailto:dmarc@my.domain"));
    }

    public static Plan with(Plan plan, List<ListDomain> domains) {
        return new Plan(plan.snapshot(), domains, plan.flow(), plan.postfix(), plan.pipes(),
                plan.mailHost(), plan.dns());
    }

    public static Plan with(Plan plan, PipeDelivery pipes) {
        return new Plan(plan.snapshot(), plan.domains(), plan.flow(), plan.postfix(), pipes,
                plan.mailHost(), plan.dns());
    }

    public static Plan with(Plan plan, MailFlow flow) {
        return new Plan(plan.snapshot(), plan.domains(), flow, plan.postfix(), plan.pipes(),
                plan.mailHost(), plan.dns());
    }

    /** The same plan, with a list domain that is decided at the policy door of the documentation. */
    public static Plan thatAsksThePolicyDoor(Plan plan) {
        MailFlow flow = plan.flow();
        return with(plan, new MailFlow(flow.proxy(), flow.afterFilter(), flow.lmtp(),
                Optional.of(Endpoint.of("127.0.0.1:10040"))));
    }

    public static Plan with(Plan plan, PostfixHost postfix) {
        return new Plan(plan.snapshot(), plan.domains(), plan.flow(), postfix, plan.pipes(),
                plan.mailHost(), plan.dns());
    }

    public static PostfixHost with(PostfixHost host, ServerPath directory) {
        return new PostfixHost(directory, host.version(), host.mapType(), host.beforeFilter(), host.options(),
                host.postmaster(), host.knowsLists());
    }

    public static PostfixHost with(PostfixHost host, MapType mapType) {
        return new PostfixHost(host.directory(), host.version(), mapType, host.beforeFilter(), host.options(),
                host.postmaster(), host.knowsLists());
    }

    public static PostfixHost with(PostfixHost host, ListenAddress beforeFilter) {
        return new PostfixHost(host.directory(), host.version(), host.mapType(), beforeFilter, host.options(),
                host.postmaster(), host.knowsLists());
    }

    public static PostfixHost with(PostfixHost host, Postmaster postmaster) {
        return new PostfixHost(host.directory(), host.version(), host.mapType(), host.beforeFilter(), host.options(),
                postmaster, host.knowsLists());
    }

    public static PostfixHost with(PostfixHost host, PostfixVersion version) {
        return new PostfixHost(host.directory(), version, host.mapType(), host.beforeFilter(), host.options(),
                host.postmaster(), host.knowsLists());
    }

    public static PostfixHost with(PostfixHost host, ServiceOptions options) {
        return new PostfixHost(host.directory(), host.version(), host.mapType(), host.beforeFilter(), options,
                host.postmaster(), host.knowsLists());
    }

    /** The host, told of every list. */
    public static PostfixHost thatKnowsLists(PostfixHost host) {
        return new PostfixHost(host.directory(), host.version(), host.mapType(), host.beforeFilter(), host.options(),
                host.postmaster(), true);
    }

    public static Plan with(Plan plan, MailHost mailHost) {
        return new Plan(plan.snapshot(), plan.domains(), plan.flow(), plan.postfix(), plan.pipes(),
                mailHost, plan.dns());
    }

    public static Plan with(Plan plan, NameService dns) {
        return new Plan(plan.snapshot(), plan.domains(), plan.flow(), plan.postfix(), plan.pipes(),
                plan.mailHost(), dns);
    }
}
