package org.sekisho.admin.moves;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sekisho.admin.mailman.MailmanConnection;
import org.sekisho.mailman.ListCopies;

/** Does and undoes the steps. What is undone in Mailman is undone by making the new list anew, as far as it was before. */
@ApplicationScoped
public class MoveWork {

    @Inject
    private MailmanConnection connection;

    @Inject
    private MovePolicy policy;

    /** Whether the new list's mail domain is missing in Mailman. */
    boolean makesDomain(MovedList list) {
        return !connection.copies().hasDomain(list.to().domain().ascii());
    }

    void go(MoveStep step, MovedList list) {
        switch (step) {
            case CREATE -> create(list);
            case SETTINGS -> connection.copies().copySettings(list.oldId(), list.newId());
            case PEOPLE -> connection.copies().copyPeople(list.oldId(), list.newId());
            case POLICY -> policy.make(list);
            case OLD_ADDRESS -> leaveOldAddress(list);
            case REMOVE -> remove(list);
            // done by a person; what can be seen of it was looked at before
            case FILES, DNS -> { }
        }
    }

    void back(MoveStep step, MovedList list, boolean madeDomain) {
        switch (step) {
            case CREATE -> {
                connection.copies().remove(list.newId());
                if (madeDomain) {
                    connection.copies().removeDomain(list.to().domain().ascii());
                }
            }
            case SETTINGS -> makeAnew(list);
            case PEOPLE -> {
                makeAnew(list);
                connection.copies().copySettings(list.oldId(), list.newId());
            }
            case POLICY -> policy.unmake(list);
            case OLD_ADDRESS -> policy.takeSignpostAway(list);
            case FILES, DNS -> { }
            case REMOVE -> throw new IllegalStateException("a removed list does not come back");
        }
    }

    private void create(MovedList list) {
        ListCopies mailman = connection.copies();
        if (!mailman.hasDomain(list.to().domain().ascii())) {
            mailman.makeDomain(list.to().domain().ascii());
        }
        if (!mailman.exists(list.newId())) {
            mailman.make(list.to().toString());
        }
    }

    private void makeAnew(MovedList list) {
        connection.copies().remove(list.newId());
        connection.copies().make(list.to().toString());
    }

    private void leaveOldAddress(MovedList list) {
        connection.copies().copyPeople(list.oldId(), list.newId());
        if (list.signpost()) {
            policy.putSignpost(list);
        }
    }

    private void remove(MovedList list) {
        connection.copies().remove(list.oldId());
        policy.retire(list);
    }
}
