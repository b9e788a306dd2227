package org.sekisho.api.moves;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.sekisho.admin.moves.Moves;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.JsonFields;
import org.sekisho.model.ListMove;

/** {@code /moves}: lists on their way to another list domain. */
@Path("/moves")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MovesResource {

    private static final int SHOWN = 50;

    @Inject
    private Moves useCases;

    @Context
    private UriInfo uri;

    /** Those under way first, then the newest ones. */
    @GET
    public JsonArray latest() {
        return JsonAnswer.array(useCases.latest(SHOWN).stream().map(MoveJson::of).toList());
    }

    /** Begins one; nothing is changed by that. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(InputStream body) {
        JsonFields fields = JsonDocument.read(body).fields("address", "domain", "hint");
        long move = useCases.start(fields.mustText("address"), fields.mustText("domain"), fields.flag("hint").orElse(true));
        return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(move)).build()).entity(get(move)).build();
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    public JsonObject get(@PathParam("id") long id) {
        return MoveJson.of(find(id));
    }

    /** Gives up one of which nothing is done. */
    @DELETE
    @Path("/{id}")
    public void drop(@PathParam("id") long id) {
        useCases.drop(find(id).getId());
    }

    /** Does the next step. */
    @POST
    @Path("/{id}/next")
    public JsonObject next(@PathParam("id") long id) {
        useCases.next(find(id).getId());
        return get(id);
    }

    /** Undoes the last step. */
    @POST
    @Path("/{id}/back")
    public JsonObject back(@PathParam("id") long id) {
        useCases.back(find(id).getId());
        return get(id);
    }

    private ListMove find(long id) {
        return useCases.find(id).orElseThrow(NotFoundException::new);
    }
}
