package org.sekisho.confgen.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sekisho.confgen.Bundle;
import org.sekisho.confgen.ConfigFiles;
import org.sekisho.confgen.GeneratedFile;
import org.sekisho.confgen.plan.Plan;

/** Compares what runs with what would be generated. */
public final class Drift {

    private static final Set<String> NOT_INSTALLED = Set.of("README.txt", "manifest.json", "SHA256SUMS", "state.sh");
    private static final String VERSION = "mail_version";

    private final Plan plan;
    private final RunningState running;
    private final Map<String, GeneratedFile> postfix;
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> lookedAt = new ArrayList<>();
    private final List<String> notLookedAt = new ArrayList<>();

    private Drift(Plan plan, RunningState running) {
        this.plan = plan;
        this.running = running;
        this.postfix = ConfigFiles.of(plan, Bundle.POSTFIX).stream()
                .collect(Collectors.toMap(GeneratedFile::name, Function.identity()));
    }

    /** The report, the gravest differences first. */
    public static DriftReport of(Plan plan, RunningState running) {
        Drift drift = new Drift(plan, running);
        drift.lookAtPostfix();
        drift.lookAtDns();
        drift.differences.sort(Comparator.comparing(Difference::risk).thenComparing(Difference::where)
                .thenComparing(Difference::name));
        return new DriftReport(plan.snapshot(), List.copyOf(drift.differences), List.copyOf(drift.lookedAt),
                List.copyOf(drift.notLookedAt));
    }

    private void lookAtPostfix() {
        String directory = plan.postfix().directory().text();
        part(VERSION).filter(version -> !isSameRelease(version.strip())).ifPresent(version -> differences.add(
                Difference.other(VERSION, VERSION, plan.postfix().version().toString(), version.strip(), Risk.VERSION)));
        Optional<MainCf> mainCf = part("postconf-n").map(text -> MainCf.parse(text, directory));
        mainCf.ifPresent(found -> differences.addAll(new MainCfDrift(plan,
                MainCf.parse(postfix.get("main.cf").text(), directory), found).differences()));
        part("postconf-M").ifPresent(text -> differences.addAll(new MasterCfDrift(
                MasterCf.parse(postfix.get("master.cf").text()), MasterCf.parse(text), mainCf)
                .differences(plan.flow().policyDoor())));
        MapDrift.names().stream().filter(postfix::containsKey).forEach(name -> part("map:" + name).ifPresent(text ->
                differences.addAll(new MapDrift(plan, name).differences(postfix.get(name).text(), text))));
    }

    private void lookAtDns() {
        DnsDrift dns = new DnsDrift(plan);
        ConfigFiles.of(plan, Bundle.DNS).stream().filter(file -> !NOT_INSTALLED.contains(file.name())).forEach(file ->
                part("dns:" + file.name()).ifPresent(text -> differences.addAll(dns.differences(file, text))));
    }

    private Optional<String> part(String name) {
        Optional<String> part = running.part(name);
        (part.isPresent() ? lookedAt : notLookedAt).add(name);
        return part;
    }

    /** Patches of one release may change what is known, so the whole number counts. */
    private boolean isSameRelease(String version) {
        String ours = plan.postfix().version().toString();
        return version.equals(ours) || (version + ".0").equals(ours);
    }
}
