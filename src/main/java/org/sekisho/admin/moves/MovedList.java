package org.sekisho.admin.moves;

import org.sekisho.envelope.EmailAddress;
import org.sekisho.model.ListMove;

/**
 * What a move is about.
 *
 * @param from     the posting address that the list leaves
 * @param to       the new one
 * @param signpost whether mail to the old one is refused with a hint at the new one
 */
record MovedList(EmailAddress from, EmailAddress to, boolean signpost) {

    static MovedList of(ListMove move) {
        return new MovedList(EmailAddress.of(move.getOldAddress()), EmailAddress.of(move.getNewAddress()),
                move.isSignpost());
    }

    String oldId() {
        return id(from);
    }

    String newId() {
        return id(to);
    }

    /** Mailman 3 makes the list-id of a list of its address. */
    static String id(EmailAddress list) {
        return list.local() + "." + list.domain().ascii();
    }

    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
