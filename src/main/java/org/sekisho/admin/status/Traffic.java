package org.sekisho.admin.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.sekisho.admin.Administered;
import org.sekisho.model.AccountRole;
import org.sekisho.model.TrafficHour;
import org.sekisho.store.traffic.TrafficStore;

/** What an administrator and the helpdesk may ask about the traffic as a whole. */
@ApplicationScoped
@Administered(alsoFor = AccountRole.HELPDESK)
@Transactional
public class Traffic {

    @Inject
    private TrafficStore hours;

    /** The periods of the span up to that moment, in its time zone, the oldest first; periods without traffic included. */
    public List<TrafficPeriod> over(TrafficSpan span, ZonedDateTime now) {
        ZonedDateTime first = span.first(now);
        List<TrafficPeriod> periods = new ArrayList<>();
        for (int step = 0; step < span.steps(); step++) {
            periods.add(new TrafficPeriod(span.later(first, step).toInstant(),
                    span.later(first, step + 1).toInstant(), 0, 0, 0, 0));
        }
        hours.since(first.toInstant()).forEach(hour -> add(periods, hour));
        return List.copyOf(periods);
    }

    private static void add(List<TrafficPeriod> periods, TrafficHour hour) {
        for (int i = periods.size() - 1; i >= 0; i--) {
            if (!hour.getBegan().isBefore(periods.get(i).from())) {
                periods.set(i, periods.get(i).plus(hour.getVerdict(), hour.getRecipients()));
                return;
            }
        }
    }
}
