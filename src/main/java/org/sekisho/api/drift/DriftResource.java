package org.sekisho.api.drift;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.sekisho.admin.drift.DriftLine;
import org.sekisho.admin.drift.DriftView;
import org.sekisho.admin.drift.Drifts;
import org.sekisho.api.body.JsonAnswer;

/** {@code /drift}: what runs against what would be generated. */
@Path("/drift")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DriftResource {

    @Inject
    private Drifts useCases;

    /** What differs, of everything that was handed in. */
    @GET
    public JsonObject view() {
        return json(useCases.view());
    }

    /** Takes what {@code state.sh} printed. */
    @POST
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    public JsonObject take(InputStream state) throws IOException {
        return json(useCases.take(state.readNBytes(Drifts.MOST_BYTES + 1)));
    }

    private static JsonObject json(DriftView view) {
        return new JsonAnswer().with("at", view.at()).with("snapshot", view.snapshot())
                .with("differences", JsonAnswer.array(view.lines().stream().map(DriftResource::line).toList()))
                .with("lookedAt", view.lookedAt()).with("notLookedAt", view.notLookedAt()).build();
    }

    private static JsonObject line(DriftLine line) {
        return new JsonAnswer().with("where", line.where()).with("kind", line.kind()).with("name", line.name())
                .with("expected", line.expected()).with("found", line.found()).with("risk", line.risk())
                .with("grave", line.grave()).build();
    }
}
