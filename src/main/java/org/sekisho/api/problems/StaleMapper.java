package org.sekisho.api.problems;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.sekisho.admin.StaleException;

/** Somebody else was faster: {@code 409}. */
@Provider
@ApplicationScoped
public class StaleMapper implements ExceptionMapper<StaleException> {

    @Override
    public Response toResponse(StaleException stale) {
        return Problem.of(Status.CONFLICT, stale.getMessage()).response();
    }
}
