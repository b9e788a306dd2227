package org.sekisho.admin.rejections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Entered;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.StaleException;
import org.sekisho.admin.rejections.RejectionPicture.Period;
import org.sekisho.envelope.Network;
import org.sekisho.model.AccountRole;
import org.sekisho.model.Rejection;
import org.sekisho.store.CountedRejection;
import org.sekisho.store.RejectionCounts;
import org.sekisho.store.RejectionCriteria;
import org.sekisho.store.RejectionFacets;
import org.sekisho.store.RejectionKind;
import org.sekisho.store.RejectionPlaces;
import org.sekisho.store.RejectionStore;

/** What an administrator and the helpdesk may ask of the rejection log. */
@ApplicationScoped
@Administered(alsoFor = AccountRole.HELPDESK)
@Transactional
public class Rejections {

    /** How many of the newest answers are looked at for what they have in common. */
    public static final int COUNTED = 10_000;

    /** How many of the newest answers are counted by time where the search is for more than a time. */
    public static final int DRAWN = 50_000;

    private static final int MOST = 5;
    private static final Pattern CODE = Pattern.compile("[245]\\d{0,2}|[245]\\.\\d{1,3}\\.\\d{1,3}");

    @Inject
    private RejectionStore rejections;

    @Inject
    private RejectionCounts counts;

    @Inject
    private RejectionFacets facets;

    /** Where most was refused since that moment. */
    public RefusalTops tops(Instant since) {
        return new RefusalTops(counts.byList(since, MOST), counts.bySender(since, MOST));
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
        List<Rejection> found = rejections.search(criteria(query, query.limit() + 1));
        boolean more = found.size() > query.limit();
        return new RejectionPage(more ? found.subList(0, query.limit()) : found, more);
    }

    /**
     * What the answers to a query have in common; where its page begins does not matter.
     *
     * @throws InvalidInputException as {@link #search}
     */
    public RejectionPicture count(RejectionQuery query, ZoneId zone) {
        RejectionCriteria criteria = criteria(query.fromTheNewest(), 1);
        List<CountedRejection> newest = facets.newest(criteria, COUNTED + 1);
        boolean isAll = newest.size() <= COUNTED;
        FacetCounts counted = new FacetCounts(isAll ? newest : newest.subList(0, COUNTED));
        Optional<Long> drawn = isAll || criteria.isCounted() ? Optional.empty() : facets.bound(criteria, DRAWN);
        Map<Instant, Long> hours = isAll ? counted.byHour()
                : criteria.isCounted() ? facets.allByHour(criteria) : facets.byHour(criteria, drawn);
        return new RejectionPicture(counted.most(MOST), isAll, periods(criteria, hours, zone), drawn.isEmpty());
    }

    private static List<Period> periods(RejectionCriteria criteria, Map<Instant, Long> hours, ZoneId zone) {
        if (hours.isEmpty()) {
            return List.of();
        }
        Instant first = hours.keySet().iterator().next();
        Instant from = criteria.from().filter(asked -> asked.isAfter(first)).orElse(first);
        Instant to = criteria.to().orElseGet(Instant::now);
        return Histogram.of(hours, from.atZone(zone), to.atZone(zone));
    }

    private static RejectionCriteria criteria(RejectionQuery query, int limit) {
        query.client().filter(client -> client.contains("/"))
                .ifPresent(client -> Entered.read("client", "problem.network", client, Network::of));
        query.traits().code().filter(code -> !CODE.matcher(code).matches()).ifPresent(code -> {
            throw new InvalidInputException("code", "problem.code", code);
        });
        List<String> words = Stream.of(query.text().strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        RejectionTraits traits = query.traits();
        return new RejectionCriteria(words, query.from(), query.to(), query.before(), limit,
                new RejectionPlaces(query.list(), query.sender(), query.client()),
                new RejectionKind(traits.recipient(), traits.verdict(), traits.rule(), traits.code()));
    }
}
