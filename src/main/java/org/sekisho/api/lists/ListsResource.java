package org.sekisho.api.lists;

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
import java.util.Set;
import org.sekisho.admin.domains.Domains;
import org.sekisho.admin.lists.Lists;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.Versions;
import org.sekisho.model.MailingList;

/** {@code /lists}. */
@Path("/lists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ListsResource {

    @Inject
    private Lists useCases;

    @Inject
    private Domains domains;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    /** All lists by domain and name. */
    @GET
    public JsonArray all() {
        return JsonAnswer.array(useCases.allWithAnnouncers().stream().map(ListJson::of).toList());
    }

    /** Makes one. */
    @POST
    public Response make(InputStream body) {
        MailingList made = save(body, new MailingList());
        return Response.created(uri.getAbsolutePathBuilder().path(made.getAddress()).build())
                .tag(Versions.tag(made.getVersion())).entity(ListJson.of(made)).build();
    }

    /** One. */
    @GET
    @Path("/{address}")
    public Response get(@PathParam("address") String address) {
        return answer(find(address));
    }

    /** Replaces one, but for its members. */
    @PUT
    @Path("/{address}")
    public Response replace(@PathParam("address") String address, InputStream body) {
        return answer(save(body, toChange(address)));
    }

    /** Deletes one with the rules that are its own. */
    @DELETE
    @Path("/{address}")
    public void delete(@PathParam("address") String address) {
        MailingList list = toChange(address);
        ListJson.FIELDS.run(() -> useCases.delete(list.getId()));
    }

    /** Its members' addresses. */
    @GET
    @Path("/{address}/members")
    public Response members(@PathParam("address") String address) {
        Set<String> members = find(address).getMembers();
        return Response.ok(JsonAnswer.array(members)).tag(Versions.tag(version(members))).build();
    }

    /** Puts these addresses in the place of all its members. */
    @PUT
    @Path("/{address}/members")
    public void replaceMembers(@PathParam("address") String address, InputStream body) {
        long list = useCases.number(address).orElseThrow(NotFoundException::new);
        if (Versions.isAskedFor(headers)) {
            Versions.check(headers, version(find(address).getMembers()));
        }
        useCases.replaceMembers(list, JsonDocument.read(body).texts());
    }

    /** Members have no number of their own; equal sets are the same version. */
    private static String version(Set<String> members) {
        return Integer.toHexString(members.hashCode());
    }

    private MailingList save(InputStream body, MailingList list) {
        MailingList edited = new ListJson(domains).read(JsonDocument.read(body), list);
        return ListJson.FIELDS.in(() -> useCases.save(edited));
    }

    private MailingList toChange(String address) {
        MailingList list = find(address);
        Versions.check(headers, list.getVersion());
        return list;
    }

    private MailingList find(String address) {
        return useCases.find(address).orElseThrow(NotFoundException::new);
    }

    private static Response answer(MailingList list) {
        return Response.ok(ListJson.of(list)).tag(Versions.tag(list.getVersion())).build();
    }
}
