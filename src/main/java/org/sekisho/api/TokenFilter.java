package org.sekisho.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import org.sekisho.admin.Caller;
import org.sekisho.api.problems.Problem;

/** Asks every request for the token (RFC 6750 section 2.1) before anything else is looked at. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class TokenFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"Sekisho\"";

    @Inject
    private Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        String offered = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (offered == null || !offered.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            request.abortWith(refusal(CHALLENGE, "send the header Authorization: Bearer TOKEN"));
        } else if (!caller.admitProgram(offered.substring(SCHEME.length()).strip())) {
            request.abortWith(refusal(CHALLENGE + ", error=\"invalid_token\"",
                    "this is not the token in SEKISHO_API_TOKEN"));
        }
    }

    private static Response refusal(String challenge, String detail) {
        return Response.fromResponse(Problem.of(Status.UNAUTHORIZED, detail).response())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge).build();
    }
}
