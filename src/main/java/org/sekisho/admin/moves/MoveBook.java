package org.sekisho.admin.moves;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.sekisho.admin.Audit;
import org.sekisho.admin.StaleException;
import org.sekisho.model.ListMove;
import org.sekisho.store.MoveStore;

/** The book of the moves: what is done, what is begun, what was in the way. Each entry is a transaction of its own. */
@ApplicationScoped
@Transactional
public class MoveBook {

    @Inject
    private MoveStore moves;

    @Inject
    private Audit audit;

    /** Writes down a new move. */
    public long open(MovedList list) {
        audit.note("move.start", list);
        return moves.save(new ListMove(list.from().toString(), list.to().toString(), list.signpost(), Instant.now())).getId();
    }

    /** That move as it is written down. */
    public ListMove get(long id) {
        return moves.find(id).orElseThrow(StaleException::new);
    }

    /**
     * The next step begins, before anything is changed anywhere.
     *
     * @param makesDomain whether the step is going to make the mail domain in Mailman
     */
    public void begin(long id, boolean makesDomain) {
        ListMove move = get(id);
        move.begin();
        move.setMadeDomain(move.isMadeDomain() || makesDomain);
    }

    /** So many steps are done now. */
    public void reach(long id, int steps, String deed) {
        ListMove move = get(id);
        move.reach(steps);
        if (steps == MoveStep.values().length) {
            move.end(Instant.now());
        }
        audit.note(deed, MovedList.of(move));
    }

    /** The step stays as it is, and this was in the way. */
    public void stop(long id, String why) {
        get(id).stop(why);
    }

    /** Forgets a move of which nothing is done. */
    public void drop(long id) {
        audit.note("move.drop", MovedList.of(get(id)));
        moves.delete(id);
    }
}
