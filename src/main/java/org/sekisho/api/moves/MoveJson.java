package org.sekisho.api.moves;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.admin.moves.MoveStep;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.model.ListMove;

/** A move as JSON. */
final class MoveJson {

    private MoveJson() {
    }

    static JsonObject of(ListMove move) {
        return new JsonAnswer().with("id", move.getId()).with("from", move.getOldAddress()).with("to", move.getNewAddress())
                .with("hint", move.isSignpost())
                .with("done", Stream.of(MoveStep.values()).limit(move.getDone()).map(MoveStep::name).toList())
                .with("next", next(move)).with("begun", move.isBegun()).with("trouble", move.getTrouble())
                .with("startedAt", move.getStartedAt()).with("endedAt", move.getEndedAt()).build();
    }

    private static Optional<MoveStep> next(ListMove move) {
        return Stream.of(MoveStep.values()).skip(move.getDone()).findFirst();
    }
}
