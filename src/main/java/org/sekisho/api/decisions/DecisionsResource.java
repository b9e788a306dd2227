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
import org.sekisho.admin.decisions.Decisions;
import org.sekisho.api.body.BadBodyException;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.JsonFields;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.TraceStep;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.terms.RuleId;

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
        if (fields.part("headers").isPresent()) {
            throw new BadBodyException("headers", "headers are not decided on yet");
        }
        ClientInfo client = fields.part("client", "address", "name", "helo", "login")
                .map(DecisionsResource::client).orElseGet(ClientInfo::unknown);
        return answer(useCases.decide(client, ReversePath.parse(fields.mustText("sender")),
                recipient(fields.mustText("recipient"))));
    }

    private static ClientInfo client(JsonFields fields) {
        return new ClientInfo(fields.text("address").map(DecisionsResource::address), fields.text("name"),
                fields.text("helo"), fields.text("login"));
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow(() -> new BadBodyException("client.address",
                "\"" + text + "\" is not an IP address; write it like 192.0.2.1 or 2001:db8::1"));
    }

    private static ForwardPath recipient(String text) {
        return ForwardPath.parse(text.startsWith("<") && text.endsWith(">") ? text : "<" + text + ">");
    }

    private static JsonObject answer(Decision decision) {
        return new JsonAnswer().with("verdict", decision.verdict().label())
                .with("wouldBe", decision.wouldBe().map(Verdict::label)).with("reply", decision.reply())
                .with("role", decision.target().role()).with("list", decision.target().list())
                .with("rule", decision.rule().map(RuleId::value))
                .with("trace", decision.trace().stream().map(TraceStep::sentence).toList())
                .with("snapshot", decision.snapshot()).build();
    }
}
