package org.sekisho.api.configuration;

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
import org.sekisho.admin.configuration.Configuration;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.Versions;
import org.sekisho.model.SiteSettings;

/** {@code /settings}: what holds for the whole site. A field that is left out of a PUT stays as it is. */
@Path("/settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingsResource {

    @Inject
    private Configuration useCases;

    @Context
    private HttpHeaders headers;

    /** The settings in force. */
    @GET
    public Response get() {
        return answer(useCases.settings());
    }

    /** Changes the settings. */
    @PUT
    public Response change(InputStream body) {
        SiteSettings settings = useCases.settings();
        Versions.check(headers, settings.getVersion());
        return answer(useCases.save(SettingsJson.read(JsonDocument.read(body), settings)));
    }

    private static Response answer(SiteSettings settings) {
        return Response.ok(SettingsJson.of(settings)).tag(Versions.tag(settings.getVersion())).build();
    }
}
