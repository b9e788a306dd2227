package org.sekisho.api.inside;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.util.List;
import org.sekisho.admin.inside.InsideDefinition;
import org.sekisho.admin.inside.Insiders;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.JsonFields;
import org.sekisho.api.body.Versions;

/** {@code /inside}. */
@Path("/inside")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InsideResource {

    private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1/128");

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
        InsideDefinition wanted = read(JsonDocument.read(body).fields("networks", "domains", "relays", "own"));
        Versions.check(headers, version(useCases.get()));
        useCases.save(wanted);
        return answer(useCases.get());
    }

    private static InsideDefinition read(JsonFields fields) {
        return new InsideDefinition(fields.texts("networks").orElse(List.of()), fields.texts("domains").orElse(List.of()),
                fields.texts("relays").orElse(List.of()), fields.texts("own").orElse(LOOPBACK));
    }

    private static Response answer(InsideDefinition inside) {
        JsonObject json = new JsonAnswer().with("networks", inside.networks()).with("domains", inside.domains())
                .with("relays", inside.relays()).with("own", inside.own()).build();
        return Response.ok(json).tag(Versions.tag(version(inside))).build();
    }

    /** The definition has no number of its own; equal ones are the same version. */
    private static String version(InsideDefinition inside) {
        return Integer.toHexString(inside.hashCode());
    }
}
