package org.sekisho.admin.moves;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sekisho.admin.Administered;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.model.ListMove;
import org.sekisho.store.MoveStore;

/** What an administrator may do to move a list to another list domain. */
@ApplicationScoped
@Administered
@Transactional(TxType.NOT_SUPPORTED)
public class Moves {

    private static final Logger LOG = System.getLogger(Moves.class.getName());
    private static final String FIELD = "move";
    private static final int ALL = MoveStep.values().length;

    @Inject
    private MoveStart start;

    @Inject
    private MoveBook book;

    @Inject
    private MoveWork work;

    @Inject
    private MoveChecks checks;

    @Inject
    private MoveStore moves;

    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    /** Those that are not at their end first, then the newest ones; so many at the most. */
    @Transactional
    public List<ListMove> latest(int limit) {
        return moves.latest(limit);
    }

    /** That move; empty when there is none. */
    @Transactional
    public Optional<ListMove> find(long id) {
        return moves.find(id);
    }

    /**
     * Begins a move; nothing is changed by that.
     *
     * @param address  the list's posting address
     * @param domain   the name of the list domain that it goes to
     * @param signpost whether mail to the old address is refused with a hint, from the step about it on and for good; else
     *                 the old list takes mail until it is removed
     * @throws InvalidInputException about {@code address} or {@code domain}
     */
    public long start(String address, String domain, boolean signpost) {
        return book.open(start.check(address, domain, signpost));
    }

    /**
     * Does the next step.
     *
     * @return whether it is done now; if not, the move says what was in the way
     * @throws InvalidInputException about {@code move} when the step's condition is not met, somebody else is at it, or
     *                               the move is at its end
     */
    public boolean next(long id) {
        return alone(id, move -> {
            MoveStep step = MoveStep.after(move.getDone());
            MovedList list = MovedList.of(move);
            checks.refuseIfTooEarly(step, list, move.isBegun());
            book.begin(id, step == MoveStep.CREATE && work.makesDomain(list));
            work.go(step, list);
            book.reach(id, move.getDone() + 1, "move.do." + name(step));
        });
    }

    /**
     * Undoes the step that was begun, or else the last one that is done.
     *
     * @return whether it is undone now; if not, the move says what was in the way
     * @throws InvalidInputException about {@code move} when nothing can be undone, or somebody else is at it
     */
    public boolean back(long id) {
        return alone(id, move -> {
            int place = move.isBegun() ? move.getDone() : move.getDone() - 1;
            if (place < 0 || MoveStep.after(place) == MoveStep.REMOVE) {
                throw new InvalidInputException(FIELD, "problem.move.notBack");
            }
            MoveStep step = MoveStep.after(place);
            book.begin(id, false);
            work.back(step, MovedList.of(move), move.isMadeDomain());
            book.reach(id, place, "move.undo." + name(step));
        });
    }

    /**
     * Gives up a move of which nothing is done.
     *
     * @throws InvalidInputException about {@code move} when something is
     */
    public void drop(long id) {
        ListMove move = book.get(id);
        if (move.getDone() > 0 || move.isBegun()) {
            throw new InvalidInputException(FIELD, "problem.move.notDropped");
        }
        book.drop(id);
    }

    private boolean alone(long id, Deed deed) {
        if (!underWay.add(id)) {
            throw new InvalidInputException(FIELD, "problem.move.underWay");
        }
        try {
            ListMove move = book.get(id);
            if (move.getDone() == ALL) {
                throw new InvalidInputException(FIELD, "problem.move.ended");
            }
            deed.on(move);
            return true;
        } catch (InvalidInputException refused) {
            throw refused;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "a step of the move {0} could not be brought to its end: {1}", id, failed.toString());
            book.stop(id, String.valueOf(failed.getMessage()));
            return false;
        } finally {
            underWay.remove(id);
        }
    }

    private static String name(MoveStep step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    /** What is done with a move while nobody else on this node touches it. */
    private interface Deed {
        void on(ListMove move);
    }
}
