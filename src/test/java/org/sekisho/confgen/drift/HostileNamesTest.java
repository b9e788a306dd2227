package org.sekisho.confgen.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.sekisho.confgen.Bundle;
import org.sekisho.confgen.ConfigFiles;
import org.sekisho.confgen.GeneratedFile;
import org.sekisho.confgen.Plans;
import org.sekisho.confgen.plan.Backend;
import org.sekisho.confgen.plan.Exposure;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.confgen.plan.Postmaster;
import org.sekisho.confgen.plan.ServerPath;
import org.sekisho.confgen.plan.ServiceOptions;

/** Names that would break a line never reach a file: no file has more entries than its plan. */
class HostileNamesTest {

    /** Names, with what would end a line, begin a comment, name a parameter or be too long here and there. */
    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> plain = Arbitraries.of("a", "list", "x-owner", "my", "0", "b.c", "very.long", "xn--r8jz45g");
        Arbitrary<String> odd = Arbitraries.of("", " ", "#", "\n", "\r", "$x", "${y}", ";", "\"", "'", "`id`", "$(id)", "\\", "/",
                "@", "!", "%", "(", ")", "{", "}", "*", "\u0000", "\u2028", "\u3002", "=", ",", ":", "..", "-", "a".repeat(64));
        return Combinators.combine(plain, Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just("")),
                Tuple.of(1, odd)), plain).as((start, middle, end) -> start + middle + end);
    }

    @Property(tries = 500)
    void noMapHasMoreEntriesThanThePlan(@ForAll("names") String domain, @ForAll("names") String list,
            @ForAll("names") String postmaster, @ForAll boolean isOld) {
        Optional<Plan> plan = taken(() -> {
            ListDomain made = Plans.domain(domain + ".example", Exposure.INTERNAL, isOld ? Backend.MAILMAN21 : Backend.MAILMAN3,
                    list);
            Plan base = Plans.with(Plans.debian(), List.of(made));
            return Plans.with(base, Plans.thatKnowsLists(Plans.with(base.postfix(), new Postmaster(postmaster))));
        });
        Statistics.collect(plan.isPresent() ? "taken" : "refused");
        plan.ifPresent(HostileNamesTest::assertOneOfEach);
    }

    @Property(tries = 500)
    void noPathOrOptionAddsALine(@ForAll("names") String path, @ForAll("names") String value) {
        Optional<Plan> plan = taken(() -> Plans.with(Plans.debian(), Plans.with(Plans.with(Plans.debian().postfix(),
                new ServerPath("/etc/" + path)), ServiceOptions.of("smtpd_banner=" + value))));
        Statistics.collect(plan.isPresent() ? "taken" : "refused");
        plan.ifPresent(made -> {
            assertThat(MasterCf.parse(text(made, Bundle.POSTFIX, "master.cf")).services()).hasSize(2);
            assertThat(MasterCf.parse(text(made, Bundle.POSTFIX, "master.cf")).services().get(0).options())
                    .hasSizeLessThanOrEqualTo(7);
            assertThat(LogicalLines.of(text(made, Bundle.POSTFIX, "main.cf"))).hasSize(7);
        });
    }

    private static void assertOneOfEach(Plan plan) {
        String domain = plan.domains().get(0).name().ascii();
        int pipes = plan.domains().get(0).backend() == Backend.MAILMAN21 ? 1 : 0;
        assertThat(LogicalLines.of(text(plan, Bundle.POSTFIX, "transport"))).hasSize(2)
                .allMatch(line -> line.startsWith(domain + " ") || line.startsWith("." + domain + " "));
        assertThat(LogicalLines.of(text(plan, Bundle.POSTFIX, "virtual"))).hasSizeLessThanOrEqualTo(2)
                .allMatch(line -> line.endsWith(" " + plan.postfix().postmaster()));
        assertThat(LogicalLines.of(text(plan, Bundle.POSTFIX, "relay_recipients"))).hasSize(1 + pipes)
                .allMatch(line -> line.endsWith("$/ OK"));
        MainCf main = MainCf.parse(text(plan, Bundle.POSTFIX, "main.cf"), "/etc/postfix");
        assertThat(main.words("relay_domains")).containsExactly(domain);
        assertThat(MasterCf.parse(text(plan, Bundle.POSTFIX, "master.cf")).services()).hasSize(2 + pipes);
        assertThat(ZoneRecords.of(text(plan, Bundle.DNS, domain + ".zone"))).hasSize(2);
        assertThat(text(plan, Bundle.DNS, "internal.zones").lines().filter(line -> line.startsWith("zone "))).hasSize(1);
        assertThat(text(plan, Bundle.DNS, "external.zones").lines().filter(line -> line.startsWith("zone "))).isEmpty();
        assertPlain(plan);
    }

    private static void assertPlain(Plan plan) {
        List<GeneratedFile> all = new ArrayList<>(ConfigFiles.of(plan));
        Set<String> names = all.stream().map(file -> file.bundle() + file.name()).collect(Collectors.toSet());
        assertThat(names).hasSameSizeAs(all);
        assertThat(all).allSatisfy(file -> assertThat(file.text().chars()).allMatch(c -> c == '\n' || c >= ' ' && c < 127));
    }

    private static String text(Plan plan, Bundle bundle, String name) {
        return ConfigFiles.of(plan, bundle).stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow().text();
    }

    private static Optional<Plan> taken(Supplier<Plan> making) {
        try {
            return Optional.of(making.get());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
