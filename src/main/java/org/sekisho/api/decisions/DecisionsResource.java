package org.sekisho.api.decisions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import org.sekisho.admin.decisions.Decisions;
import org.sekisho.api.body.BadBodyException;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.JsonFields;
import org.sekisho.envelope.ClientCertificate;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;

/** {@code /decisions}. */
@Path("/decisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionsResource {

    @Inject
    private Decisions useCases;

    /** What the gate would answer now. */
    @POST
    public JsonObject decide(InputStream body) {
        JsonFields fields = JsonDocument.read(body).fields("client", "sender", "recipient", "headers");
        ClientInfo client = fields.part("client", "address", "name", "helo", "login", "certificate")
                .map(DecisionsResource::client).orElseGet(ClientInfo::unknown);
        ReversePath sender = ReversePath.parse(fields.mustText("sender"));
        ForwardPath recipient = recipient(fields.mustText("recipient"));
        return DecisionJson.of(fields.named("headers").map(HeaderText::of)
                .map(header -> useCases.decide(client, sender, recipient, header))
                .orElseGet(() -> useCases.decide(client, sender, recipient)));
    }

    private static ClientInfo client(JsonFields fields) {
        ClientCertificate certificate = new ClientCertificate(Optional.empty(), Optional.empty(),
                fields.text("certificate"), Optional.empty());
        return new ClientInfo(fields.text("address").map(DecisionsResource::address), fields.text("name"),
                fields.text("helo"), fields.text("login"), certificate);
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow(() -> new BadBodyException("client.address",
                "\"" + text + "\" is not an IP address; write it like 192.0.2.1 or 2001:db8::1"));
    }

    private static ForwardPath recipient(String text) {
        return ForwardPath.parse(text.startsWith("<") && text.endsWith(">") ? text : "<" + text + ">");
    }
}
