package org.sekisho.admin.rejections;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.Map;
import org.sekisho.admin.rejections.RejectionPicture.Period;

/** Puts hours together to periods that are long enough for a picture. */
final class Histogram {

    private static final int MOST = 62;

    private Histogram() {
    }

    /**
     * Periods of one hour, one day, one week or one month, whichever is the shortest of which there are not too many.
     *
     * @param from where the picture begins
     * @param to   before which it ends
     */
    static List<Period> of(Map<Instant, Long> hours, ZonedDateTime from, ZonedDateTime to) {
        NavigableMap<Instant, Long> sorted = new TreeMap<>(hours);
        for (ChronoUnit unit : List.of(ChronoUnit.HOURS, ChronoUnit.DAYS, ChronoUnit.WEEKS)) {
            if (unit.between(from, to) < MOST) {
                return periods(sorted, start(from, unit), to, unit);
            }
        }
        return periods(sorted, from.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1), to, ChronoUnit.MONTHS);
    }

    private static ZonedDateTime start(ZonedDateTime from, ChronoUnit unit) {
        return from.truncatedTo(unit == ChronoUnit.HOURS ? ChronoUnit.HOURS : ChronoUnit.DAYS);
    }

    private static List<Period> periods(NavigableMap<Instant, Long> hours, ZonedDateTime from, ZonedDateTime to,
            ChronoUnit unit) {
        List<Period> periods = new ArrayList<>();
        for (ZonedDateTime at = from; at.isBefore(to); at = at.plus(1, unit)) {
            Instant end = at.plus(1, unit).toInstant();
            long count = hours.subMap(at.toInstant(), end).values().stream().mapToLong(Long::longValue).sum();
            periods.add(new Period(at.toInstant(), end, count));
        }
        return periods;
    }
}
