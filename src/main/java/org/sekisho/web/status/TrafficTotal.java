package org.sekisho.web.status;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.sekisho.admin.status.TrafficPeriod;

/**
 * The traffic of several periods, and since when, as the log's address says it.
 *
 * @param sum their sum; its first moment is that of the first one
 */
public record TrafficTotal(TrafficPeriod sum) {

    private static final DateTimeFormatter ADDRESS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static TrafficTotal of(List<TrafficPeriod> periods) {
        Instant from = periods.get(0).from();
        Instant to = periods.get(periods.size() - 1).to();
        return new TrafficTotal(periods.stream().reduce(new TrafficPeriod(from, to, 0, 0, 0, 0),
                (sum, each) -> new TrafficPeriod(from, to, sum.accepted() + each.accepted(),
                        sum.wouldBe() + each.wouldBe(), sum.deferred() + each.deferred(),
                        sum.refused() + each.refused())));
    }

    public long getAccepted() {
        return sum.accepted();
    }

    public long getWouldBe() {
        return sum.wouldBe();
    }

    public long getDeferred() {
        return sum.deferred();
    }

    public long getRefused() {
        return sum.refused();
    }

    public String getFrom() {
        return ADDRESS.format(sum.from().atZone(ZoneId.systemDefault()));
    }
}
