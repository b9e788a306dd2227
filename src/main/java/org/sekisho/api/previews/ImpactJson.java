package org.sekisho.api.previews;

import jakarta.json.JsonObject;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.decisions.DecisionJson;
import org.sekisho.model.KeptSender;
import org.sekisho.policy.impact.Impact;
import org.sekisho.policy.impact.Sighting;

/** An impact as JSON. */
final class ImpactJson {

    private ImpactJson() {
    }

    static JsonObject of(Impact impact) {
        return new JsonAnswer().with("newlyRefused", side(impact.newlyRefused()))
                .with("newlyAccepted", side(impact.newlyAccepted())).with("unchanged", impact.unchanged()).build();
    }

    private static JsonObject side(Impact.Side side) {
        return new JsonAnswer().with("recipients", side.recipients()).with("sightings", side.sightings())
                .with("samples", JsonAnswer.array(side.samples().stream().map(ImpactJson::sample).toList())).build();
    }

    private static JsonObject sample(Impact.Change change) {
        Sighting sighting = change.sighting();
        return new JsonAnswer().with("list", sighting.list()).with("role", sighting.role())
                .with("sender", KeptSender.of(sighting.sender())).with("client", sighting.client())
                .with("login", sighting.login()).with("recipients", sighting.seen().count())
                .with("first", sighting.seen().first()).with("last", sighting.seen().last())
                .with("before", DecisionJson.of(change.before())).with("after", DecisionJson.of(change.after())).build();
    }
}
