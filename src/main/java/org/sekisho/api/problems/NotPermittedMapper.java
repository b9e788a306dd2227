package org.sekisho.api.problems;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.sekisho.admin.NotPermittedException;

/** Somebody who may not do this: {@code 403}. */
@Provider
@ApplicationScoped
public class NotPermittedMapper implements ExceptionMapper<NotPermittedException> {

    @Override
    public Response toResponse(NotPermittedException refused) {
        return Problem.of(Status.FORBIDDEN, refused.getMessage()).response();
    }
}
