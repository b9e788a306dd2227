package org.sekisho.admin.status;

import java.time.Instant;

/**
 * How many recipients were answered how, in one period.
 *
 * @param from     its first moment
 * @param to       the first moment after it
 * @param accepted let in
 * @param wouldBe  let in, but refused or put off if it were not for monitoring
 * @param deferred put off for now
 * @param refused  refused
 */
public record TrafficPeriod(Instant from, Instant to, long accepted, long wouldBe, long deferred, long refused) {

    /** All recipients. */
    public long total() {
        return accepted + wouldBe + deferred + refused;
    }

    /** The same period with so many more, by the name of the verdict. */
    TrafficPeriod plus(String verdict, long recipients) {
        return switch (verdict) {
            case "ACCEPT" -> new TrafficPeriod(from, to, accepted + recipients, wouldBe, deferred, refused);
            case "DEFER" -> new TrafficPeriod(from, to, accepted, wouldBe, deferred + recipients, refused);
            case "REJECT" -> new TrafficPeriod(from, to, accepted, wouldBe, deferred, refused + recipients);
            default -> new TrafficPeriod(from, to, accepted, wouldBe + recipients, deferred, refused);
        };
    }
}
