package org.sekisho.api.remarks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.sekisho.admin.remarks.Remarks;
import org.sekisho.api.body.Days;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.policy.lint.Remark;

/** {@code /remarks}. */
@Path("/remarks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RemarksResource {

    @Inject
    private Remarks useCases;

    /** On rules in their order, on sets, on list domains, on who is inside; with days, also on rules that were idle. */
    @GET
    public JsonArray all(@QueryParam("days") String days) {
        List<Remark> remarks = days == null ? useCases.all() : useCases.allAndNeverHit(Days.read(days));
        return JsonAnswer.array(remarks.stream().map(RemarksResource::json).toList());
    }

    private static JsonObject json(Remark remark) {
        return new JsonAnswer().with("about", remark.subject().thing()).with("name", remark.subject().name())
                .with("kind", remark.kind()).with("details", remark.details()).with("sentence", remark.sentence()).build();
    }
}
