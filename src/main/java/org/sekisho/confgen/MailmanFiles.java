package org.sekisho.confgen;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sekisho.confgen.plan.Backend;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.confgen.plan.PipeDelivery;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.confgen.plan.ServerPath;

/** The bundle for Mailman: parts of the configuration of each release in use, and the delivery scripts of 2.1. */
final class MailmanFiles {

    private static final ServerPath MAILMAN3 = new ServerPath("/etc/mailman3");

    private final Plan plan;
    private final PipeDelivery pipes;
    private final PipeServices services;
    private final List<ListDomain> old;
    private final boolean isNewInUse;
    private final Map<String, String> common;

    MailmanFiles(Plan plan) {
        this.plan = plan;
        this.pipes = plan.pipes();
        this.services = new PipeServices(plan);
        this.old = plan.domainsOn(Backend.MAILMAN21);
        this.isNewInUse = old.isEmpty() || !plan.domainsOn(Backend.MAILMAN3).isEmpty();
        this.common = Map.of("SNAPSHOT", Long.toString(plan.snapshot()), "MAILMAN", MAILMAN3.text(),
                "LMTP_HOST", plan.flow().lmtp().host(), "LMTP_PORT", Integer.toString(plan.flow().lmtp().port()),
                "PREFIX", pipes.prefix().text(), "VAR", pipes.var().text(), "SCRIPTS", pipes.scripts().text(),
                "PYTHON", pipes.python().text());
    }

    List<GeneratedFile> files() {
        List<GeneratedFile> files = new ArrayList<>();
        if (isNewInUse) {
            files.add(file("mailman.cfg", MAILMAN3.resolve("mailman.cfg"),
                    "Appended to mailman.cfg: where Mailman 3 takes mail.", fill("mailman.cfg", Map.of())));
        }
        if (!old.isEmpty()) {
            files.add(file("mm_cfg.py", pipes.prefix().resolve("Mailman/mm_cfg.py"),
                    "Appended to mm_cfg.py: Mailman 2.1 writes no aliases.", fill("mm_cfg.py", Map.of())));
        }
        for (ListDomain domain : old) {
            files.add(file(scriptName(domain), script(domain), "Hands mail for " + domain.name() + " to Mailman 2.1.",
                    delivery(domain)));
        }
        ServerPath own = (isNewInUse ? MAILMAN3 : pipes.scripts()).resolve("sekisho");
        files.add(0, file("README.txt", own.resolve("README.txt"),
                "How to install, try and take back the others.", readme(files)));
        return List.copyOf(files);
    }

    private String delivery(ListDomain domain) {
        return fill("postfix-to.py", Map.of("DOMAIN", domain.name().ascii(), "SCRIPT", script(domain).text(),
                "ROLES", domain.backend().roles().stream().map(role -> "'" + role + "'").collect(joining(", "))));
    }

    private String readme(List<GeneratedFile> files) {
        String parts = (isNewInUse ? fill("README-mailman3", Map.of("LIST", Example.of(plan).list())) : "")
                + old.stream().findFirst().map(this::readmeOfOld).orElse("");
        return fill("README.txt", Map.of("PARTS", parts, "FILES", files.stream()
                .map(file -> "  " + file.name() + "\n      " + file.targetPath()).collect(joining("\n"))));
    }

    private String readmeOfOld(ListDomain example) {
        String installs = old.stream().map(domain -> "    install -m 755 " + scriptName(domain) + " " + pipes.scripts())
                .collect(joining("\n"));
        return fill("README-mailman21", Map.of("INSTALLS", installs, "EXAMPLE_DOMAIN", example.name().ascii(),
                "EXAMPLE_SCRIPT", script(example).text()));
    }

    private String scriptName(ListDomain domain) {
        return "postfix-to-" + services.nameFor(domain) + ".py";
    }

    private ServerPath script(ListDomain domain) {
        return pipes.scripts().resolve(scriptName(domain));
    }

    private String fill(String template, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(common);
        all.putAll(values);
        return Template.fill("mailman/" + template, all);
    }

    private static GeneratedFile file(String name, ServerPath target, String purpose, String text) {
        return new GeneratedFile(Bundle.MAILMAN, name, target, purpose, text);
    }
}
