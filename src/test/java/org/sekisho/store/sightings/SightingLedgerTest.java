package org.sekisho.store.sightings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.model.SightingDay;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.decision.Target;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.terms.Reference;
import org.sekisho.policy.terms.Role;

class SightingLedgerTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Target STAFF = Target.list(EmailAddress.of("staff@mlin.my.domain"), Role.POST);

    @Test
    void countsWhatIsAlikeTogether() {
        SightingLedger ledger = new SightingLedger();
        ledger.note(decision("a@x.example", "192.0.2.1", NOON));
        ledger.note(decision("a@x.example", "192.0.2.200", NOON.plusSeconds(60)));
        ledger.note(decision("a@x.example", "192.0.3.1", NOON));
        ledger.note(decision("b@x.example", "192.0.2.1", NOON));
        ledger.note(decision("a@x.example", "192.0.2.1", NOON.plusSeconds(24 * 3600)));
        List<SightingDay> days = ledger.drain();
        assertThat(days).hasSize(4);
        assertThat(days).filteredOn(day -> day.getRecipients() == 2).singleElement().satisfies(day -> {
            assertThat(day.getKey().getDay()).isEqualTo(LocalDate.of(2026, 3, 1));
            assertThat(day.getKey().getClientNetwork()).isEqualTo("192.0.2.0/24");
            assertThat(day.getClientAddress()).isEqualTo("192.0.2.200");
            assertThat(day.getKey().getVerdict()).isEqualTo("ACCEPT");
            assertThat(day.getFirst()).isEqualTo(NOON);
            assertThat(day.getLast()).isEqualTo(NOON.plusSeconds(60));
        });
        assertThat(ledger.drain()).isEmpty();
    }

    @Test
    void leavesOutWhatIsNoAddressOfAList() {
        SightingLedger ledger = new SightingLedger();
        Decision passed = decision("a@x.example", "192.0.2.1", NOON);
        ledger.note(new Decision(passed.facts(), new Verdict.Pass(), Optional.empty(), Target.notOurs(),
                Optional.empty(), List.of(), 1));
        assertThat(ledger.drain()).isEmpty();
    }

    @Test
    void goesOnCountingWhatItKnowsWhenItIsFull() {
        SightingLedger ledger = new SightingLedger(10);
        for (int i = 0; i < 100; i++) {
            ledger.note(decision("u" + i + "@x.example", "192.0.2.1", NOON));
        }
        ledger.note(decision("u3@x.example", "192.0.2.1", NOON));
        assertThat(ledger.lost()).isEqualTo(90);
        List<SightingDay> days = ledger.drain();
        assertThat(days).hasSize(10).filteredOn(day -> day.getRecipients() == 2).hasSize(1);
        ledger.putBack(days);
        ledger.note(decision("new@x.example", "192.0.2.1", NOON));
        assertThat(ledger.drain()).hasSize(10).extracting(SightingDay::getRecipients).contains(2L);
    }

    @Test
    void losesNothingWhenManyThreadsCountWhileItIsEmptied() throws InterruptedException {
        SightingLedger ledger = new SightingLedger();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int t = 0; t < 4; t++) {
            threads.execute(() -> {
                for (int i = 0; i < 20_000; i++) {
                    ledger.note(decision("u" + i % 100 + "@x.example", "192.0.2.1", NOON));
                }
            });
        }
        threads.shutdown();
        long counted = 0;
        while (!threads.awaitTermination(1, TimeUnit.MILLISECONDS)) {
            counted += ledger.drain().stream().mapToLong(SightingDay::getRecipients).sum();
        }
        counted += ledger.drain().stream().mapToLong(SightingDay::getRecipients).sum();
        assertThat(counted).isEqualTo(80_000);
        assertThat(ledger.lost()).isZero();
    }

    static Decision decision(String sender, String client, Instant at) {
        Facts facts = new Facts(ClientInfo.at(IpAddress.of(client)), ReversePath.parse("<" + sender + ">"),
                ForwardPath.parse("<staff@mlin.my.domain>"), at, Reference.of(1));
        return new Decision(facts, new Verdict.Accept(), Optional.empty(), STAFF, Optional.empty(), List.of(), 1);
    }
}
