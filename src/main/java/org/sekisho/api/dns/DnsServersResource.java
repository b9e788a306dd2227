package org.sekisho.api.dns;

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
import java.util.List;
import org.sekisho.admin.dns.DnsChecks;
import org.sekisho.admin.dns.DnsServers;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.JsonFields;
import org.sekisho.api.body.Versions;

/** {@code /dns-servers}: who is asked about the list domains. */
@Path("/dns-servers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DnsServersResource {

    private static final String INNER = "inner";
    private static final String OUTER = "outer";

    @Inject
    private DnsChecks useCases;

    @Context
    private HttpHeaders headers;

    /** The servers of both sides. */
    @GET
    public Response get() {
        return answer(useCases.servers());
    }

    /** Replaces them; a side that is left out has none. */
    @PUT
    public Response replace(InputStream body) {
        JsonFields fields = JsonDocument.read(body).fields(INNER, OUTER);
        int version = useCases.servers().version();
        Versions.check(headers, version);
        useCases.save(new DnsServers(fields.texts(INNER).orElse(List.of()), fields.texts(OUTER).orElse(List.of()), version));
        return answer(useCases.servers());
    }

    private static Response answer(DnsServers servers) {
        return Response.ok(new JsonAnswer().with(INNER, servers.inner()).with(OUTER, servers.outer()).build())
                .tag(Versions.tag(servers.version())).build();
    }
}
