package org.sekisho.api.problems;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.sekisho.api.body.BodyTooLargeException;

/** A body above the limit: {@code 413}. */
@Provider
@ApplicationScoped
public class BodyTooLargeMapper implements ExceptionMapper<BodyTooLargeException> {

    @Override
    public Response toResponse(BodyTooLargeException large) {
        return Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, large.getMessage()).response();
    }
}
