package org.sekisho.api.domains;

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
import org.sekisho.admin.domains.Domains;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.Versions;
import org.sekisho.model.ListDomain;

/** {@code /domains}. */
@Path("/domains")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DomainsResource {

    @Inject
    private Domains useCases;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    /** All list domains by name. */
    @GET
    public JsonArray all() {
        return JsonAnswer.array(useCases.all().stream().map(DomainJson::of).toList());
    }

    /** Makes one. */
    @POST
    public Response make(InputStream body) {
        ListDomain made = useCases.save(DomainJson.read(JsonDocument.read(body), new ListDomain()));
        return Response.created(uri.getAbsolutePathBuilder().path(made.getName()).build())
                .tag(Versions.tag(made.getVersion())).entity(DomainJson.of(made)).build();
    }

    /** One. */
    @GET
    @Path("/{domain}")
    public Response get(@PathParam("domain") String name) {
        return answer(find(name));
    }

    /** Replaces one. */
    @PUT
    @Path("/{domain}")
    public Response replace(@PathParam("domain") String name, InputStream body) {
        ListDomain domain = find(name);
        Versions.check(headers, domain.getVersion());
        return answer(useCases.save(DomainJson.read(JsonDocument.read(body), domain)));
    }

    /** Deletes one that has no lists. */
    @DELETE
    @Path("/{domain}")
    public void delete(@PathParam("domain") String name) {
        ListDomain domain = find(name);
        Versions.check(headers, domain.getVersion());
        useCases.delete(domain.getId());
    }

    private ListDomain find(String name) {
        return useCases.find(name).orElseThrow(NotFoundException::new);
    }

    private static Response answer(ListDomain domain) {
        return Response.ok(DomainJson.of(domain)).tag(Versions.tag(domain.getVersion())).build();
    }
}
