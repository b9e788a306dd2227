package org.sekisho.admin.rejections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Entered;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.StaleException;
import org.sekisho.envelope.Network;
import org.sekisho.model.Rejection;
import org.sekisho.store.RejectionCounts;
import org.sekisho.store.RejectionCriteria;
import org.sekisho.store.RejectionPlaces;
import org.sekisho.store.RejectionStore;

/** What an administrator may ask of the rejection log. */
@ApplicationScoped
@Administered
@Transactional
public class Rejections {

    private static final int MOST = 5;

    @Inject
    private RejectionStore rejections;

    @Inject
    private RejectionCounts counts;

    /** What was refused in the last days, today included. */
    public RefusalTotals totals(int days, ZoneId zone) {
        LocalDate first = LocalDate.now(zone).minusDays(days - 1L);
        Map<LocalDate, Long> byDay = new LinkedHashMap<>();
        for (int i = 0; i < days; i++) {
            LocalDate day = first.plusDays(i);
            byDay.put(day, counts.between(start(day, zone), start(day.plusDays(1), zone)));
        }
        return new RefusalTotals(byDay, counts.byList(start(first, zone), MOST),
                counts.bySender(start(first, zone), MOST));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * One rejection.
     *
     * @throws StaleException when there is none of that number any more
     */
    public Rejection get(long id) {
        return rejections.find(id).orElseThrow(StaleException::new);
    }

    /**
     * The rejections that answer the query, the newest first.
     *
     * @throws InvalidInputException about {@code client} when it is to be a network and is none
     */
    public RejectionPage search(RejectionQuery query) {
        query.client().filter(client -> client.contains("/"))
                .ifPresent(client -> Entered.read("client", "problem.network", client, Network::of));
        List<String> words = Stream.of(query.text().strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        List<Rejection> found = rejections.search(
                new RejectionCriteria(words, query.from(), query.to(), query.before(), query.limit() + 1,
                        new RejectionPlaces(query.list(), query.sender(), query.client())));
        boolean more = found.size() > query.limit();
        return new RejectionPage(more ? found.subList(0, query.limit()) : found, more);
    }
}
