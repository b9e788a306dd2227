package org.sekisho.api.dns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.sekisho.admin.dns.DnsAnswer;
import org.sekisho.admin.dns.DnsChecks;
import org.sekisho.admin.dns.DnsReport;
import org.sekisho.admin.dns.DomainViews;
import org.sekisho.api.body.JsonAnswer;

/** {@code /dns-checks}. */
@Path("/dns-checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DnsResource {

    @Inject
    private DnsChecks useCases;

    /** What the last check found. */
    @GET
    public JsonObject latest() {
        return json(useCases.latest());
    }

    /** Checks now. */
    @POST
    public JsonObject check() {
        return json(useCases.check());
    }

    private static JsonObject json(DnsReport report) {
        return new JsonAnswer().with("at", report.at()).with("leaks", report.leaks())
                .with("domains", JsonAnswer.array(report.domains().stream().map(DnsResource::views).toList())).build();
    }

    private static JsonObject views(DomainViews views) {
        return new JsonAnswer().with("domain", views.domain()).with("exposure", views.exposure())
                .with("findings", views.findings()).with("inner", answers(views.inner()))
                .with("outer", answers(views.outer())).build();
    }

    private static List<JsonObject> answers(List<DnsAnswer> answers) {
        return answers.stream().map(answer -> new JsonAnswer().with("server", answer.server())
                .with("kind", answer.kind()).with("alias", answer.alias().isEmpty() ? null : answer.alias())
                .with("hosts", answer.hosts()).build()).toList();
    }
}
