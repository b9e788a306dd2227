package org.sekisho.api.rules;

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
import org.sekisho.admin.lists.Lists;
import org.sekisho.admin.rules.Rules;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.Versions;
import org.sekisho.model.SenderRule;

/** {@code /rules}. */
@Path("/rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RulesResource {

    @Inject
    private Rules useCases;

    @Inject
    private Domains domains;

    @Inject
    private Lists lists;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    /** All rules: the site's, then those of lists, then those of domains, each target's in order. */
    @GET
    public JsonArray all() {
        return JsonAnswer.array(useCases.all().stream().map(RuleJson::of).toList());
    }

    /** Makes one; without a position it becomes the last of its target. */
    @POST
    public Response make(InputStream body) {
        SenderRule made = save(body, new SenderRule());
        return Response.created(uri.getAbsolutePathBuilder().path(made.getId().toString()).build())
                .tag(Versions.tag(made.getVersion())).entity(RuleJson.of(made)).build();
    }

    /** One. */
    @GET
    @Path("/{id: \\d{1,18}}")
    public Response get(@PathParam("id") long id) {
        return answer(find(id));
    }

    /** Replaces one. */
    @PUT
    @Path("/{id: \\d{1,18}}")
    public Response replace(@PathParam("id") long id, InputStream body) {
        return answer(save(body, toChange(id)));
    }

    /** Deletes one; those behind it move up. */
    @DELETE
    @Path("/{id: \\d{1,18}}")
    public void delete(@PathParam("id") long id) {
        useCases.delete(toChange(id).getId());
    }

    private SenderRule save(InputStream body, SenderRule rule) {
        SenderRule edited = new RuleJson(domains, lists).read(JsonDocument.read(body), rule);
        long id = RuleJson.FIELDS.in(() -> useCases.save(edited)).getId();
        return find(id);
    }

    private SenderRule toChange(long id) {
        SenderRule rule = find(id);
        Versions.check(headers, rule.getVersion());
        return rule;
    }

    private SenderRule find(long id) {
        return useCases.find(id).orElseThrow(NotFoundException::new);
    }

    private static Response answer(SenderRule rule) {
        return Response.ok(RuleJson.of(rule)).tag(Versions.tag(rule.getVersion())).build();
    }
}
