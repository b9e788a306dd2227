package org.sekisho.admin.status;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** How far back traffic is looked at, and in which steps. */
public enum TrafficSpan {
    /** The last 24 hours, the running one included, by hour. */
    DAY(24, ChronoUnit.HOURS),
    /** The last two weeks, today included, by day. */
    FORTNIGHT(14, ChronoUnit.DAYS),
    /** The last sixty days, today included, by day. */
    TWO_MONTHS(60, ChronoUnit.DAYS);

    private final int steps;
    private final ChronoUnit unit;

    TrafficSpan(int steps, ChronoUnit unit) {
        this.steps = steps;
        this.unit = unit;
    }

    /** How many periods there are. */
    public int steps() {
        return steps;
    }

    /** When the first period begins. */
    ZonedDateTime first(ZonedDateTime now) {
        return now.truncatedTo(unit).minus(steps - 1L, unit);
    }

    /** When the period begins that lies so many steps behind this one. */
    ZonedDateTime later(ZonedDateTime first, int step) {
        return first.plus(step, unit);
    }
}
