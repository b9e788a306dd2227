package org.sekisho.api.status;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sekisho.admin.mailman.FollowReport;
import org.sekisho.admin.status.DoorsReport;
import org.sekisho.admin.status.Status;
import org.sekisho.admin.status.StatusReport;
import org.sekisho.api.body.JsonAnswer;

/** {@code /status}. */
@Path("/status")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {

    @Inject
    private Status useCases;

    /** The state of this node, now. */
    @GET
    public JsonObject get() {
        StatusReport report = useCases.get();
        return new JsonAnswer().with("version", report.version()).with("node", report.node())
                .with("snapshot", report.snapshot()).with("proxy", proxy(report.doors()))
                .with("afterFilter", afterFilter(report.doors())).with("spoolDepth", report.spoolDepth())
                .with("dnsLeaks", report.dnsLeaks()).with("mailman", mailman(report.mailman()))
                .with("refusedLastDay", report.refusedLastDay()).build();
    }

    private static JsonObject proxy(DoorsReport doors) {
        return new JsonAnswer().with("listen", doors.listen()).with("listening", doors.isListening())
                .with("sessions", doors.sessions()).build();
    }

    private static JsonObject afterFilter(DoorsReport doors) {
        return new JsonAnswer().with("address", doors.afterFilter()).with("state", doors.state())
                .with("since", doors.since()).with("error", doors.error()).build();
    }

    private static JsonObject mailman(FollowReport lists) {
        return new JsonAnswer().with("read", lists.lastWhole()).with("trouble", lists.trouble()).build();
    }
}
