package org.sekisho.admin.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.model.MailingList;
import org.sekisho.model.Rejection;
import org.sekisho.store.ListStore;

/** Finds the list that a refusal was about. */
@ApplicationScoped
class RequestedList {

    @Inject
    private ListStore lists;

    /** The list; empty when the refusal was about none or it is gone. */
    Optional<MailingList> of(Rejection refused) {
        return EmailAddress.parse(refused.getNotes().getListAddress())
                .flatMap(wanted -> lists.byName(wanted.local()).stream()
                        .filter(list -> list.getDomain().getName().equals(wanted.domain().ascii())).findFirst());
    }
}
