package org.sekisho.admin.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sekisho.admin.Administered;
import org.sekisho.admin.dns.DnsWatch;
import org.sekisho.admin.mailman.FollowRuns;
import org.sekisho.model.AccountRole;
import org.sekisho.store.RejectionJournal;
import org.sekisho.store.RejectionStore;
import org.sekisho.store.SnapshotHolder;

/** What an administrator and the helpdesk may ask of the running program. */
@ApplicationScoped
@Administered(alsoFor = AccountRole.HELPDESK)
@Transactional
public class Status {

    @Inject
    private Doors doors;

    @Inject
    private Node node;

    @Inject
    private SnapshotHolder snapshots;

    @Inject
    private RejectionJournal journal;

    @Inject
    private RejectionStore rejections;

    @Inject
    private DnsWatch dns;

    @Inject
    private FollowRuns mailman;

    /** The state of this node, now. */
    public StatusReport get() {
        String version = Optional.ofNullable(Status.class.getPackage().getImplementationVersion()).orElse("development");
        return new StatusReport(version, node.name(), snapshots.version(), doors.report(), journal.depth(),
                dns.latest().leaks(), mailman.report(), rejections.countSince(Instant.now().minus(Duration.ofDays(1))));
    }
}
