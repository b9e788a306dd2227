package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sekisho.confgen.Bundle;
import org.sekisho.confgen.ConfigFiles;
import org.sekisho.confgen.Plans;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.NameSoftware;
import org.sekisho.confgen.plan.Plan;

/** The generated files as NSD, Unbound and dnsmasq read and serve them: 127.0.0.1 is inside, 127.0.0.2 is the world. */
class OtherNameServersIT {

    private static final String INSIDE = "127.0.0.1";
    private static final String OUTSIDE = "127.0.0.2";
    private static final String SPF = "\"v=spf1 mx ip4:203.0.113.0/24 -all\"";

    private final Scratch scratch = new Scratch("names");

    @AfterEach
    void removeTheFiles() {
        scratch.close();
    }

    @Test
    void nsdTellsTheWorldOfTheExternalDomainAlone() {
        Path etc = install(NameSoftware.NSD_UNBOUND, "nsd");
        assertThat(new Program("/usr/sbin/nsd-checkzone", "nsd")
                .must("mlex.my.domain", etc.resolve("sekisho/mlex.my.domain.zone").toString()))
                .contains("zone mlex.my.domain is ok");
        assertThat(etc.resolve("sekisho/mlin.my.domain.zone")).doesNotExist();
        Path conf = etc.resolve("nsd.conf");
        Endpoint endpoint = Scratch.freeEndpoint();
        Scratch.write(conf, """
                server:
                    username: ""
                    chroot: ""
                    database: ""
                    pidfile: ""
                    zonelistfile: "@/zone.list"
                    xfrdfile: "@/xfrd.state"
                    xfrdir: "@"
                    ip-address: 127.0.0.1@PORT
                remote-control:
                    control-enable: no
                include: "@/sekisho/nsd.conf"
                """.replace("PORT", Integer.toString(endpoint.port())).replace("@/", etc + "/")
                .replace("\"@\"", "\"" + etc + "\""));
        assertThat(new Program("/usr/sbin/nsd-checkconf", "nsd").must(conf.toString())).isEmpty();
        try (NameServer nsd = NameServer.start(new Program("/usr/sbin/nsd", "nsd"), endpoint, "-d", "-c",
                conf.toString())) {
            assertThat(nsd.answers(OUTSIDE, "mlex.my.domain", "MX")).containsExactly("10 mx.my.domain.");
            assertThat(nsd.answers(OUTSIDE, "mlex.my.domain", "TXT")).containsExactly(SPF);
            assertThat(nsd.answers(OUTSIDE, "_dmarc.mlex.my.domain", "TXT")).hasSize(1);
            assertThat(nsd.status(OUTSIDE, "mlin.my.domain", "MX")).isEqualTo("REFUSED");
        }
    }

    @Test
    void unboundTellsTheInsideOfBothDomainsAndTheWorldOfNone() {
        Path etc = install(NameSoftware.NSD_UNBOUND, "unbound");
        Path conf = etc.resolve("unbound.conf");
        Endpoint endpoint = Scratch.freeEndpoint();
        Scratch.write(conf, """
                server:
                    username: ""
                    chroot: ""
                    directory: "@"
                    pidfile: ""
                    use-syslog: no
                    interface: 127.0.0.1
                    port: PORT
                    access-control: 127.0.0.0/8 allow
                    module-config: "iterator"
                    local-zone: "." refuse
                remote-control:
                    control-enable: no
                include: "@/sekisho/unbound.conf"
                """.replace("@", etc.toString()).replace("PORT", Integer.toString(endpoint.port())));
        assertThat(new Program("/usr/sbin/unbound-checkconf", "unbound").must(conf.toString()))
                .contains("no errors").doesNotContain("warning");
        try (NameServer unbound = NameServer.start(new Program("/usr/sbin/unbound", "unbound"), endpoint, "-d", "-c",
                conf.toString())) {
            assertThat(unbound.answers(INSIDE, "mlex.my.domain", "MX")).containsExactly("10 mx.my.domain.");
            assertThat(unbound.answers(INSIDE, "mlin.my.domain", "MX")).containsExactly("10 mx.my.domain.");
            assertThat(unbound.answers(INSIDE, "mlin.my.domain", "TXT")).containsExactly(SPF);
            assertThat(unbound.status(OUTSIDE, "mlin.my.domain", "MX")).isEqualTo("REFUSED");
        }
    }

    @Test
    void dnsmasqTellsEachSideWhatIsForIt() {
        Path etc = install(NameSoftware.DNSMASQ, "etc");
        Program dnsmasq = new Program("/usr/sbin/dnsmasq", "dnsmasq-base");
        for (String side : List.of("internal", "external")) {
            String conf = etc.resolve("sekisho").resolve(side + ".conf").toString();
            assertThat(dnsmasq.must("--test", "--conf-file=" + conf)).contains("syntax check OK.");
            Endpoint endpoint = Scratch.freeEndpoint();
            try (NameServer server = NameServer.start(dnsmasq, endpoint, "--keep-in-foreground", "--no-resolv",
                    "--no-hosts", "--port=" + endpoint.port(), "--listen-address=127.0.0.1", "--bind-interfaces",
                    "--user=root", "--pid-file", "--log-facility=-", "--conf-file=" + conf)) {
                assertThat(server.answers(INSIDE, "mlex.my.domain", "MX")).containsExactly("10 mx.my.domain.");
                assertThat(server.answers(INSIDE, "mlex.my.domain", "TXT")).containsExactly(SPF);
                assertThat(server.answers(INSIDE, "mlin.my.domain", "MX")).isEqualTo(
                        side.equals("internal") ? List.of("10 mx.my.domain.") : List.of());
            }
        }
    }

    /** Writes the files below a directory of that name, and returns it. */
    private Path install(NameSoftware software, String directory) {
        Plan inside = Plans.with(Plans.debian(), Plans.nameService("/etc/bind", "127.0.0.1"));
        Path first = scratch.directory(software == NameSoftware.NSD_UNBOUND ? "nsd" : directory);
        ConfigFiles.of(Plans.with(inside, Plans.with(inside.dns(), software, first.toString())), Bundle.DNS)
                .forEach(file -> Scratch.write(Path.of(file.targetPath().text()), file.text()));
        return scratch.directory(directory);
    }
}
