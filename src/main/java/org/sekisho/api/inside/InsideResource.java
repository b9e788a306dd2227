package org.sekisho.api.inside;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sekisho.admin.inside.InsideDefinition;
import org.sekisho.admin.inside.Insiders;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.Versions;

/** {@code /inside}. */
@Path("/inside")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InsideResource {

    @Inject
    private Insiders useCases;

    @Context
    private HttpHeaders headers;

    /** The definition in force. */
    @GET
    public Response get() {
        return answer(useCases.get());
    }

    /** Replaces the definition. */
    @PUT
    public Response replace(InputStream body) {
        InsideDefinition wanted = InsideJson.read(JsonDocument.read(body));
        Versions.check(headers, version(useCases.get()));
        useCases.save(wanted);
        return answer(useCases.get());
    }

    private static Response answer(InsideDefinition inside) {
        return Response.ok(InsideJson.of(inside)).tag(Versions.tag(version(inside))).build();
    }

    /** The definition has no number of its own; equal ones are the same version. */
    private static String version(InsideDefinition inside) {
        return Integer.toHexString(inside.hashCode());
    }
}
