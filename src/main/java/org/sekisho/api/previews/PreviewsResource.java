package org.sekisho.api.previews;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.sekisho.admin.previews.Previews;
import org.sekisho.api.body.Days;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.JsonFields;

/** {@code /previews}. */
@Path("/previews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PreviewsResource {

    private static final int USUAL_DAYS = 7;

    @Inject
    private Previews useCases;

    @Inject
    private Drafts drafts;

    /** Who would newly be refused or let in. */
    @POST
    public JsonObject preview(InputStream body) {
        JsonFields fields = JsonDocument.read(body).fields(Drafts.fieldsAnd("days"));
        int days = Days.check(fields.number("days").orElse(USUAL_DAYS));
        return ImpactJson.of(useCases.preview(drafts.read(fields), days));
    }
}
