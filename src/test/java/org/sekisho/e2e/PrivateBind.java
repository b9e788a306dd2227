package org.sekisho.e2e;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.sekisho.confgen.Bundle;
import org.sekisho.confgen.ConfigFiles;
import org.sekisho.confgen.GeneratedFile;
import org.sekisho.confgen.Plans;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.NameService;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.confgen.plan.ServerPath;

/** A BIND that serves the generated views on a free port of 127.0.0.1 and asks nobody. */
final class PrivateBind implements AutoCloseable {

    private static final String PACKAGE = "bind9";

    private final Program named = new Program("/usr/sbin/named", PACKAGE);
    private final Program checkconf = new Program("/usr/bin/named-checkconf", PACKAGE);
    private final Program checkzone = new Program("/usr/bin/named-checkzone", PACKAGE);
    private final Program dig = new Program("/usr/bin/dig", "bind9-dnsutils");
    private final Scratch scratch = new Scratch("bind");
    private final Endpoint endpoint = Scratch.freeEndpoint();
    private final Path conf = scratch.root().resolve("named.conf");
    private final Path log = scratch.root().resolve("named.log");
    private final Process process;

    private PrivateBind(Plan plan) {
        for (GeneratedFile file : ConfigFiles.of(in(plan), Bundle.DNS)) {
            Scratch.write(Path.of(file.targetPath().text()), file.text());
        }
        Scratch.write(conf, options());
        process = named.start(log, "-g", "-c", conf.toString(), "-p", Integer.toString(endpoint.port()));
    }

    /** Starts it with the plan's domains and inside networks; returns when it answers. */
    static PrivateBind start(Plan plan) {
        PrivateBind bind = new PrivateBind(plan);
        try {
            await().alias("named runs").atMost(Duration.ofSeconds(30))
                    .until(() -> bind.log().contains(" all zones loaded") || !bind.process.isAlive());
            if (!bind.process.isAlive()) {
                throw new IllegalStateException("named did not start: " + bind.log());
            }
            return bind;
        } catch (RuntimeException failed) {
            bind.close();
            throw failed;
        }
    }

    /** What {@code named-checkconf -z} says about the whole configuration; fails when it finds an error. */
    String checkConf() {
        return checkconf.must("-z", conf.toString());
    }

    /** What {@code named-checkzone} says about a list domain's zone; fails when it finds an error. */
    String checkZone(String domain) {
        return checkzone.must(domain, scratch.root().resolve("sekisho").resolve(domain + ".zone").toString());
    }

    /** The answer to a question for MX records, asked from a loopback address: one line for each record. */
    List<String> mx(String clientAddress, String domain) {
        return ask(clientAddress, domain, "+short").lines().filter(line -> !line.startsWith(";")).toList();
    }

    /** The status of that answer, like NOERROR or REFUSED. */
    String status(String clientAddress, String domain) {
        return ask(clientAddress, domain, "+all").replaceAll("(?s).*status: ([A-Z]+).*", "$1");
    }

    /** Where it answers. */
    Endpoint endpoint() {
        return endpoint;
    }

    /** Everything logged so far. */
    String log() {
        return Scratch.read(log);
    }

    @Override
    public void close() {
        Program.stop(process);
        scratch.close();
    }

    private String ask(String clientAddress, String domain, String form) {
        return dig.must("-b", clientAddress, "@127.0.0.1", "-p", Integer.toString(endpoint.port()), domain, "MX",
                "+tries=10", "+timeout=5", form);
    }

    private Plan in(Plan plan) {
        NameService dns = plan.dns();
        return Plans.with(plan, new NameService(dns.server(), dns.software(),
                new ServerPath(scratch.root().toString()), dns.inside(), dns.records()));
    }

    private String options() {
        return """
                options {
                    directory "@";
                    pid-file none;
                    session-keyfile none;
                    listen-on port PORT { 127.0.0.1; };
                    listen-on-v6 { none; };
                    dnssec-validation no;
                    forward only;
                    forwarders { 127.0.0.1 port 9; };
                };
                controls { };
                include "@/sekisho/named.conf";
                """.replace("@", scratch.root().toString()).replace("PORT", Integer.toString(endpoint.port()));
    }
}
