package org.sekisho.api.configuration;

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
import java.util.Arrays;
import java.util.List;
import org.sekisho.admin.configuration.Configuration;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.JsonFields;
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
        return answer(useCases.save(read(JsonDocument.read(body), settings)));
    }

    private static SiteSettings read(JsonDocument body, SiteSettings settings) {
        JsonFields fields = body.fields("mode", "mailHost", "mailAddresses", "listen", "postfixDirectory", "mapType",
                "lmtp", "nameServer", "nameDirectory", "postmaster");
        if (fields.text("mode").isPresent()) {
            settings.setMode(fields.mode("mode"));
        }
        fields.text("mailHost").ifPresent(settings::setMailHost);
        fields.texts("mailAddresses").ifPresent(all -> settings.setMailAddresses(String.join(" ", all)));
        fields.text("listen").ifPresent(settings::setListen);
        fields.text("postfixDirectory").ifPresent(settings::setPostfixDirectory);
        fields.text("mapType").ifPresent(settings::setMapType);
        fields.text("lmtp").ifPresent(settings::setLmtp);
        fields.text("nameServer").ifPresent(settings::setNameServer);
        fields.text("nameDirectory").ifPresent(settings::setNameDirectory);
        fields.text("postmaster").ifPresent(settings::setPostmaster);
        return settings;
    }

    private static Response answer(SiteSettings settings) {
        JsonObject json = new JsonAnswer().with("mode", settings.getMode()).with("mailHost", settings.getMailHost())
                .with("mailAddresses", words(settings.getMailAddresses()))
                .with("listen", settings.getListen()).with("postfixDirectory", settings.getPostfixDirectory())
                .with("mapType", settings.getMapType()).with("lmtp", settings.getLmtp())
                .with("nameServer", settings.getNameServer()).with("nameDirectory", settings.getNameDirectory())
                .with("postmaster", settings.getPostmaster()).build();
        return Response.ok(json).tag(Versions.tag(settings.getVersion())).build();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }
}
