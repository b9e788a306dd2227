package org.sekisho.confgen;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sekisho.confgen.plan.MailFlow;
import org.sekisho.confgen.plan.PipeDelivery;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.confgen.plan.PostfixHost;
import org.sekisho.confgen.plan.ServerPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.Network;

/** The bundle for Postfix: parts of main.cf and master.cf, and the maps. */
final class PostfixFiles {

    private static final Network LOOPBACK = Network.of("127.0.0.0/8");
    private static final IpAddress LOOPBACK6 = IpAddress.of("::1");

    private final Plan plan;
    private final PostfixHost host;
    private final MailFlow flow;
    private final Map<String, String> common;

    PostfixFiles(Plan plan) {
        this.plan = plan;
        this.host = plan.postfix();
        this.flow = plan.flow();
        this.common = Map.of("SNAPSHOT", Long.toString(plan.snapshot()), "DIRECTORY", host.directory().text(),
                "MAP", host.mapType().key(), "LISTEN", host.beforeFilter().toString(),
                "PROXY", flow.proxy().toString(), "AFTER", flow.afterFilter().toString(),
                "POSTMASTER", host.postmaster().text(), "VERSION", host.version().toString());
    }

    List<GeneratedFile> files() {
        ServerPath own = host.directory().resolve("sekisho");
        PostfixMaps maps = new PostfixMaps(plan, common);
        List<GeneratedFile> files = new ArrayList<>(List.of(
                file("README.txt", own.resolve("README.txt"),
                        "How to install, try and take back the others.", readme()),
                file("main.cf", host.directory().resolve("main.cf"),
                        "Appended to main.cf: the list domains and where their mail goes.", mainCf()),
                file("master.cf", host.directory().resolve("master.cf"),
                        "Appended to master.cf: the services before and after the gate.", masterCf()),
                file("transport", own.resolve("transport"),
                        "The way to Mailman for each list domain.", maps.transport()),
                file("virtual", own.resolve("virtual"), "The postmaster of each list domain.", maps.virtual())));
        if (host.knowsLists()) {
            files.add(file("relay_recipients", own.resolve("relay_recipients"),
                    "The addresses of every list.", maps.relayRecipients()));
        }
        files.add(file("state.sh", own.resolve("state.sh"), "Prints what runs, to compare it with these files.",
                stateScript()));
        return List.copyOf(files);
    }

    private String stateScript() {
        List<String> maps = host.knowsLists() ? List.of("virtual", "relay_recipients") : List.of("virtual");
        return fill("state.sh", Map.of("REGEXPS", maps.stream().map(name -> fill("state.sh-regexp", Map.of("NAME", name)))
                .collect(joining())));
    }

    private String mainCf() {
        String domains = plan.domains().stream().map(domain -> "    " + domain.name()).collect(joining("\n"));
        List<String> limits = PipeServices.each(plan, service -> service + "_destination_recipient_limit = 1");
        return fill("main.cf", Map.of("DOMAINS", domains, "LIMITS", section("main.cf-limits", limits),
                "RECIPIENTS", fill(host.knowsLists() ? "main.cf-recipients" : "main.cf-norecipients", Map.of()),
                "POLICY", policyDoor("main.cf-policy")));
    }

    /** What is written only where Postfix is to ask the policy door. */
    private String policyDoor(String template) {
        return flow.policyDoor().map(door -> fill(template, Map.of("DOOR", door.toString())).stripTrailing()).orElse("");
    }

    private String masterCf() {
        PipeDelivery pipes = plan.pipes();
        List<String> services = PipeServices.each(plan, service -> fill("master.cf-pipe",
                Map.of("SERVICE", service, "USER", pipes.user(), "SCRIPTS", pipes.scripts().text())).stripTrailing());
        boolean normalizes = host.version().normalizesBareNewlines();
        return fill("master.cf", Map.of("CLIENTS", afterFilterClients(), "PIPES", section("master.cf-pipes", services),
                "NORMALIZE", normalizes ? fill("master.cf-normalize", Map.of()) : "",
                "NORMALIZE_ALL", fill(normalizes ? "master.cf-normalize-all" : "master.cf-nonormalize", Map.of()),
                "OPTIONS", host.options().lines().stream().map(line -> "  -o " + line).collect(joining("\n"))));
    }

    private String readme() {
        Example example = Example.of(plan);
        String stock = host.beforeFilter().replacesStockService() ? fill("README-replaces", Map.of())
                : host.beforeFilter().sharesPortWithStockService() ? fill("README-shares", Map.of()) : "";
        return fill("README.txt", Map.of("STOCK", stock, "ORG", example.organisation(), "LIST", example.list(),
                "PROXY_HOST", flow.proxy().host(), "PROXY_PORT", Integer.toString(flow.proxy().port()),
                "RECIPIENTS_FILE", host.knowsLists()
                        ? "  relay_recipients  " + host.directory() + "/sekisho/relay_recipients" : "",
                "RECIPIENTS", fill(host.knowsLists() ? "README-recipients" : "README-norecipients", Map.of()),
                "POLICY_STEP", policyDoor("README-policy"), "POLICY_NOTE", policyDoor("README-policy-note"),
                "POLICY_NAME", flow.policyDoor().map(door -> " smtpd_recipient_restrictions").orElse("")));
    }

    /** The proxy as the after-filter sees it: over loopback where that listens there, else from its own address. */
    private String afterFilterClients() {
        IpAddress listener = flow.afterFilter().address().orElseThrow();
        if (LOOPBACK.contains(listener)) {
            return LOOPBACK.toString();
        }
        IpAddress client = listener.equals(LOOPBACK6) ? listener : flow.proxy().address().orElse(listener);
        return client.isIpv4() ? client + "/32" : "[" + client + "]/128";
    }

    private String section(String template, List<String> lines) {
        return lines.isEmpty() ? "" : fill(template, Map.of("LINES", String.join("\n", lines)));
    }

    private String fill(String template, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(common);
        all.putAll(values);
        return Template.fill("postfix/" + template, all);
    }

    private static GeneratedFile file(String name, ServerPath target, String purpose, String text) {
        return new GeneratedFile(Bundle.POSTFIX, name, target, purpose, text);
    }
}
