package org.sekisho.admin.rejections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.sekisho.admin.Administered;
import org.sekisho.admin.StaleException;
import org.sekisho.model.Rejection;
import org.sekisho.store.RejectionCriteria;
import org.sekisho.store.RejectionPlaces;
import org.sekisho.store.RejectionStore;

/** What an administrator may ask of the rejection log. */
@ApplicationScoped
@Administered
@Transactional
public class Rejections {

    @Inject
    private RejectionStore rejections;

    /**
     * One rejection.
     *
     * @throws StaleException when there is none of that number any more
     */
    public Rejection get(long id) {
        return rejections.find(id).orElseThrow(StaleException::new);
    }

    /** The rejections that answer the query, the newest first. */
    public RejectionPage search(RejectionQuery query) {
        List<String> words = Stream.of(query.text().strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        List<Rejection> found = rejections.search(
                new RejectionCriteria(words, query.from(), query.to(), query.before(), query.limit() + 1,
                        new RejectionPlaces(query.list(), query.sender(), query.client())));
        boolean more = found.size() > query.limit();
        return new RejectionPage(more ? found.subList(0, query.limit()) : found, more);
    }
}
