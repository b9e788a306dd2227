package org.sekisho.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.sekisho.admin.demo.DemoData;
import org.sekisho.admin.demo.DemoInbox;
import org.sekisho.admin.demo.DemoMail;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.DecisionSink;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.terms.Reference;
import org.sekisho.smtp.demo.DemoAfterFilter;
import org.sekisho.smtp.demo.DemoMessage;
import org.sekisho.store.SnapshotHolder;

/** With --demo: the example of the paper, some example traffic, and an after-filter that takes everything. */
@ApplicationScoped
public class Demo {

    private static final IpAddress SOMEWHERE = IpAddress.of("203.0.113.7");
    private static final List<List<String>> TRAFFIC = List.of(
            List.of("stranger@elsewhere.example", "<staff@mlin.my.domain>"),
            List.of("newsletter@shop.example", "<staff@mlin.my.domain>"),
            List.of("", "<list@mlex.my.domain>"),
            List.of("old.member@elsewhere.example", "<nosuch@mlex.my.domain>"),
            List.of("prober@elsewhere.example", "<\"staff\"@mlin.my.domain>"));

    @Inject
    private Settings settings;

    @Inject
    private DemoData data;

    @Inject
    private DemoInbox inbox;

    @Inject
    private SnapshotHolder snapshots;

    @Inject
    private DecisionSink sink;

    private Optional<DemoAfterFilter> afterFilter = Optional.empty();

    /** Puts the example into an empty database and sends the example traffic through the decision. */
    void fill() {
        if (settings.isOn(Setting.DEMO) && data.fill()) {
            snapshots.reload();
            Instant now = Instant.now();
            for (int i = 0; i < TRAFFIC.size(); i++) {
                decide(TRAFFIC.get(i), now.minus(Duration.ofMinutes(TRAFFIC.size() - i)));
            }
        }
    }

    /**
     * Opens the demo after-filter.
     *
     * @throws org.sekisho.smtp.front.PortBusyException when its port is taken
     */
    void open() {
        if (settings.isOn(Setting.DEMO)) {
            DemoAfterFilter opened = new DemoAfterFilter(settings.address(Setting.AFTER_FILTER), this::take,
                    InstantSource.system());
            opened.start();
            afterFilter = Optional.of(opened);
            inbox.open();
        }
    }

    /** Closes the demo after-filter. */
    void close() {
        afterFilter.ifPresent(DemoAfterFilter::stop);
        afterFilter = Optional.empty();
    }

    private void take(DemoMessage message) {
        inbox.add(new DemoMail(message.received(), message.sender(), message.recipients(), message.subject(),
                message.size(), message.head()));
    }

    private void decide(List<String> envelope, Instant at) {
        ClientInfo client = ClientInfo.at(SOMEWHERE);
        Reference reference = Reference.of(ThreadLocalRandom.current().nextLong());
        sink.report(snapshots.get().decide(new Facts(client, ReversePath.parse(envelope.get(0)),
                ForwardPath.parse(envelope.get(1)), at, reference)));
    }
}
