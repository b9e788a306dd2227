package org.sekisho.api.sets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.sekisho.admin.sets.Sets;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.Versions;
import org.sekisho.model.SenderSet;

/** {@code /sender-sets}. */
@Path("/sender-sets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SetsResource {

    @Inject
    private Sets useCases;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    /** All sets by name, without their entries. */
    @GET
    public JsonArray all() {
        return JsonAnswer.array(useCases.all().stream().map(set -> SetJson.named(set).build()).toList());
    }

    /** Makes one. */
    @POST
    public Response make(InputStream body) {
        SenderSet made = useCases.save(SetJson.read(JsonDocument.read(body), new SenderSet()));
        return answer(Response.created(uri.getAbsolutePathBuilder().path(made.getName()).build()), made);
    }

    /** One with its entries. */
    @GET
    @Path("/{name}")
    public Response get(@PathParam("name") String name) {
        return answer(Response.ok(), find(name));
    }

    /** Replaces one. */
    @PUT
    @Path("/{name}")
    public Response replace(@PathParam("name") String name, InputStream body) {
        return answer(Response.ok(), useCases.save(SetJson.read(JsonDocument.read(body), toChange(name))));
    }

    /** Deletes one that nothing names. */
    @DELETE
    @Path("/{name}")
    public void delete(@PathParam("name") String name) {
        useCases.delete(toChange(name).getId());
    }

    private SenderSet toChange(String name) {
        SenderSet set = find(name);
        Versions.check(headers, set.getVersion());
        return set;
    }

    private SenderSet find(String name) {
        return useCases.byName(name).orElseThrow(NotFoundException::new);
    }

    private static Response answer(Response.ResponseBuilder answer, SenderSet set) {
        return answer.entity(SetJson.of(set))
                .tag(Versions.tag(set.getVersion())).build();
    }
}
