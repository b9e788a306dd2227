package org.sekisho.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.sekisho.admin.Limits;
import org.sekisho.api.body.BodyTooLargeException;
import org.sekisho.api.body.BoundedBody;

/** Bounds the body of every request: by what it says of itself, without reading it, and by what comes. */
@Provider
@ApplicationScoped
public class BodyFilter implements ContainerRequestFilter {

    @Inject
    private Limits limits;

    @Override
    public void filter(ContainerRequestContext request) {
        long limit = limits.bytesOfABody();
        if (announced(request).filter(bytes -> bytes > limit).isPresent()) {
            throw new BodyTooLargeException(limit);
        }
        request.setEntityStream(new BoundedBody(request.getEntityStream(), limit));
    }

    /** A length that is no number of the usual kind is the server's to refuse; JAX-RS reads it as an int only. */
    private static Optional<Long> announced(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))
                .filter(length -> length.matches("\\d{1,18}")).map(Long::valueOf);
    }
}
