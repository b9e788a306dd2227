package org.sekisho.api.problems;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the protocol refuses: no such path, method or media type. The answer's own headers stay. */
@Provider
@ApplicationScoped
public class HttpMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException refused) {
        Response answer = refused.getResponse();
        Response problem = Problem.of(answer.getStatusInfo(), sentence(answer.getStatusInfo())).response();
        Response.ResponseBuilder together = Response.fromResponse(problem);
        answer.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> together.header(name, value));
            }
        });
        return together.build();
    }

    private static String sentence(StatusType status) {
        return switch (Status.fromStatusCode(status.getStatusCode())) {
            case NOT_FOUND -> "there is nothing of this name here";
            case METHOD_NOT_ALLOWED -> "this cannot be done here; the header Allow names what can";
            case NOT_ACCEPTABLE -> "there is no such representation of this";
            case UNSUPPORTED_MEDIA_TYPE -> "send the body as application/json";
            default -> "the request cannot be answered: " + status.getReasonPhrase();
        };
    }
}
