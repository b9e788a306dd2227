package org.sekisho.admin.moves;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sekisho.admin.Entered;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.mailman.MailmanConnection;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.mailman.ListCopies;
import org.sekisho.mailman.MailmanTroubleException;
import org.sekisho.model.ListDomain;
import org.sekisho.policy.terms.Backend;
import org.sekisho.store.DomainStore;
import org.sekisho.store.ListStore;
import org.sekisho.store.MoveStore;

/** Looks whether a list can be moved, before anything is changed. */
@ApplicationScoped
public class MoveStart {

    private static final String ADDRESS = "address";
    private static final String DOMAIN = "domain";

    @Inject
    private ListStore lists;

    @Inject
    private DomainStore domains;

    @Inject
    private MoveStore moves;

    @Inject
    private MailmanConnection connection;

    MovedList check(String address, String domain, boolean signpost) {
        EmailAddress from = Entered.read(ADDRESS, "problem.address", address, EmailAddress::of);
        DomainName target = Entered.read(DOMAIN, "problem.domain.name", domain, DomainName::of);
        EmailAddress to = new EmailAddress(from.local(), target);
        refuseUnless(lists.byAddress(from).isPresent(), ADDRESS, "problem.move.noList", from);
        refuseUnless(isBehindMailman3(from.domain()), ADDRESS, "problem.move.backend", from.domain());
        refuseUnless(isBehindMailman3(target), DOMAIN, "problem.move.backend", target);
        refuseUnless(!from.domain().equals(target), DOMAIN, "problem.move.sameDomain", target);
        refuseUnless(lists.byAddress(to).isEmpty(), DOMAIN, "problem.move.taken", to);
        refuseUnless(moves.openOf(List.of(from.toString(), to.toString())).isEmpty(), ADDRESS, "problem.move.open", from);
        refuseUnlessInMailman(from, to);
        return new MovedList(from, to, signpost);
    }

    private void refuseUnlessInMailman(EmailAddress from, EmailAddress to) {
        ListCopies mailman = connection.copies();
        try {
            refuseUnless(mailman.exists(MovedList.id(from)), ADDRESS, "problem.move.notInMailman", from);
            refuseUnless(!mailman.exists(MovedList.id(to)), DOMAIN, "problem.move.takenInMailman", to);
        } catch (MailmanTroubleException trouble) {
            throw new InvalidInputException(ADDRESS, "problem.mailman." + trouble.trouble(), trouble.getMessage());
        }
    }

    private boolean isBehindMailman3(DomainName name) {
        return domains.byName(name.ascii()).map(ListDomain::getBackend).filter(Backend.MAILMAN3::equals).isPresent();
    }

    private static void refuseUnless(boolean holds, String field, String problem, Object subject) {
        if (!holds) {
            throw new InvalidInputException(field, problem, subject);
        }
    }
}
