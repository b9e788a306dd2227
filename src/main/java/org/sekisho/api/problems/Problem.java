package org.sekisho.api.problems;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.Optional;
import org.sekisho.api.body.JsonAnswer;

/**
 * A problem document. Its type is the default, {@code about:blank}.
 *
 * @param status the HTTP status
 * @param detail one sentence for the caller
 * @param field  the field at fault, where one is
 */
public record Problem(StatusType status, String detail, Optional<String> field) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that no field is to blame for. */
    public static Problem of(StatusType status, String detail) {
        return new Problem(status, detail, Optional.empty());
    }

    static Problem at(String field, StatusType status, String detail) {
        return new Problem(status, detail, Optional.of(field).filter(name -> !name.isEmpty()));
    }

    /** The answer that says so. */
    public Response response() {
        String document = new JsonAnswer().with("title", status.getReasonPhrase()).with("status", status.getStatusCode())
                .with("detail", detail).withIf(field.isPresent(), "field", field).build().toString();
        return Response.status(status).header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE).entity(document).build();
    }
}
