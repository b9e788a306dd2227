package org.sekisho.web.moves;

import java.util.List;
import java.util.stream.Stream;
import org.sekisho.admin.moves.MoveStep;
import org.sekisho.model.ListMove;

/**
 * A move as the page shows it.
 *
 * @param move the move
 */
public record MoveRow(ListMove move) {

    /** A step, and how it stands: {@code DONE}, {@code NEXT} or {@code LATER}. */
    public record Step(MoveStep step, String state) {

        public String getLook() {
            return state.equals("DONE") ? "good" : state.equals("NEXT") ? "warn" : "plain";
        }
    }

    public List<Step> getSteps() {
        return Stream.of(MoveStep.values()).map(step -> new Step(step, state(step.ordinal()))).toList();
    }

    private String state(int place) {
        return place < move.getDone() ? "DONE" : place == move.getDone() ? "NEXT" : "LATER";
    }

    /** The name of the next step; empty when all are done. */
    public String getNext() {
        return isEnded() ? "" : MoveStep.values()[move.getDone()].name();
    }

    public boolean isEnded() {
        return move.getEndedAt().isPresent();
    }

    /** Whether the next step is the one that cannot be undone. */
    public boolean isFinal() {
        return getNext().equals(MoveStep.REMOVE.name());
    }

    public boolean isUndoable() {
        return !isEnded() && (move.getDone() > 0 || move.isBegun()) && !(isFinal() && move.isBegun());
    }

    public boolean isDroppable() {
        return !isEnded() && move.getDone() == 0 && !move.isBegun();
    }
}
