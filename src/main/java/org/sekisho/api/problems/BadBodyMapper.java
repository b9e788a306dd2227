package org.sekisho.api.problems;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.sekisho.api.body.BadBodyException;

/** A body that cannot be read: {@code 400}. */
@Provider
@ApplicationScoped
public class BadBodyMapper implements ExceptionMapper<BadBodyException> {

    @Override
    public Response toResponse(BadBodyException bad) {
        return Problem.at(bad.field(), Status.BAD_REQUEST, bad.getMessage()).response();
    }
}
