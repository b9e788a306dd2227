package org.sekisho.store.traffic;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sekisho.model.TrafficHour;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Verdict;

/** Counts answers by hour, until they are written. Safe for use by several threads. */
@ApplicationScoped
public class TrafficLedger {

    private final Map<Key, Long> counts = new ConcurrentHashMap<>();

    private record Key(Instant began, String verdict) {
    }

    /** Counts the recipient, if it was ours. */
    public void note(Decision decision) {
        if (!(decision.verdict() instanceof Verdict.Pass) || decision.wouldBe().isPresent()) {
            String verdict = decision.wouldBe().map(Verdict::label).map(label -> "WOULD_" + label)
                    .orElseGet(() -> decision.verdict().label());
            add(decision.facts().at().truncatedTo(ChronoUnit.HOURS), verdict, 1);
        }
    }

    /** Takes everything out. */
    List<TrafficHour> drain() {
        List<TrafficHour> drained = new ArrayList<>();
        for (Key key : counts.keySet()) {
            drained.add(new TrafficHour(key.began, key.verdict, counts.remove(key)));
        }
        return drained;
    }

    /** Puts back what could not be written. */
    void putBack(List<TrafficHour> hours) {
        hours.forEach(hour -> add(hour.getBegan(), hour.getVerdict(), hour.getRecipients()));
    }

    private void add(Instant began, String verdict, long recipients) {
        counts.merge(new Key(began, verdict), recipients, Long::sum);
    }
}
