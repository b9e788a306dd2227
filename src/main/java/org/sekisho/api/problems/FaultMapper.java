package org.sekisho.api.problems;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What we did wrong: {@code 500} and a line in the log. */
@Provider
@ApplicationScoped
public class FaultMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(FaultMapper.class.getName());

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable fault) {
        LOG.log(Level.ERROR, "the API failed at " + uri.getPath(), fault);
        return Problem.of(Status.INTERNAL_SERVER_ERROR, "something went wrong here; the server's log says what").response();
    }
}
