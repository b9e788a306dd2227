package org.sekisho.admin.moves;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.configuration.Staleness;
import org.sekisho.admin.dns.DnsChecks;
import org.sekisho.admin.dns.DnsFinding;
import org.sekisho.admin.mailman.MailmanConnection;
import org.sekisho.mailman.ListCopies;

/** What must hold before a step: those that a person does are looked at as far as they can be seen from here. */
@ApplicationScoped
public class MoveChecks {

    private static final String FIELD = "move";
    private static final Set<DnsFinding> IN_THE_WAY =
            Set.of(DnsFinding.LEAK, DnsFinding.MISSING_INSIDE, DnsFinding.MISSING_OUTSIDE, DnsFinding.UNKNOWN);

    @Inject
    private Staleness staleness;

    @Inject
    private DnsChecks dns;

    @Inject
    private MailmanConnection connection;

    /** @param isBegun whether the step was tried before, so that a part of it may be there */
    void refuseIfTooEarly(MoveStep step, MovedList list, boolean isBegun) {
        if (step == MoveStep.CREATE && !isBegun && connection.copies().exists(list.newId())) {
            // made by somebody since the move was planned: undoing the step would remove it
            throw new InvalidInputException(FIELD, "problem.move.takenInMailman", list.to());
        }
        if (step == MoveStep.FILES) {
            List<String> old = staleness.bundles();
            if (!old.isEmpty()) {
                throw new InvalidInputException(FIELD, "problem.move.files", String.join(", ", old));
            }
        } else if (step == MoveStep.DNS) {
            String domain = list.to().domain().ascii();
            boolean anyInTheWay = dns.check().domains().stream().filter(views -> views.domain().equals(domain))
                    .anyMatch(views -> views.findings().stream().anyMatch(IN_THE_WAY::contains));
            if (anyInTheWay) {
                throw new InvalidInputException(FIELD, "problem.move.dns", domain);
            }
        } else if (step == MoveStep.REMOVE) {
            refuseWhilePostsAreHeld(list);
        }
    }

    private void refuseWhilePostsAreHeld(MovedList list) {
        ListCopies mailman = connection.copies();
        int held = mailman.exists(list.oldId()) ? mailman.held(list.oldId()) : 0;
        if (held > 0) {
            throw new InvalidInputException(FIELD, "problem.move.held", held, list.from());
        }
    }
}
