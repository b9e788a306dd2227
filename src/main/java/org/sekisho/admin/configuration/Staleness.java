package org.sekisho.admin.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.sekisho.admin.Administered;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.confgen.Bundle;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.store.DownloadStore;
import org.sekisho.store.PolicyStore;

/** Knows which bundles were downloaded and say something else by now. */
@ApplicationScoped
@Administered
@Transactional
public class Staleness {

    @Inject
    private SitePlan plan;

    @Inject
    private Comparisons comparisons;

    @Inject
    private DownloadStore downloads;

    @Inject
    private PolicyStore policies;

    private final AtomicReference<Finding> last = new AtomicReference<>();

    /**
     * The names of these bundles. Files are made only where the policy has changed, or one was downloaded, since this was
     * asked last.
     */
    public List<String> bundles() {
        Optional<Instant> downloaded = downloads.latest();
        if (downloaded.isEmpty()) {
            return List.of();
        }
        long snapshot = policies.version();
        Finding known = last.get();
        if (known == null || known.snapshot() != snapshot || !known.downloaded().equals(downloaded.get())) {
            known = new Finding(snapshot, downloaded.get(), find());
            last.set(known);
        }
        return known.stale();
    }

    private List<String> find() {
        try {
            Plan now = plan.now();
            return Stream.of(Bundle.values()).filter(bundle -> isStale(bundle, now)).map(Bundle::key).toList();
        } catch (InvalidInputException noFiles) {
            // the page of the configuration says why there are none
            return List.of();
        }
    }

    private boolean isStale(Bundle bundle, Plan now) {
        List<Comparison> files = comparisons.of(bundle, now);
        return BundleView.isStale(files.stream().filter(file -> !file.isTooLong()).map(Comparison::state).toList(),
                comparisons.gone(bundle, files));
    }

    /** What was found for one version of the policy and the downloads until then. */
    private record Finding(long snapshot, Instant downloaded, List<String> stale) {
    }
}
