package org.sekisho.api.problems;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.sekisho.admin.InvalidInputException;

/**
 * Something that cannot be taken: {@code 400}; {@code 409} where other things that are kept stand against it, as always
 * where something is only asked for.
 */
@Provider
@ApplicationScoped
public class InvalidInputMapper implements ExceptionMapper<InvalidInputException> {

    private static final Set<String> STANDING_AGAINST = Set.of("problem.domain.duplicate", "problem.domain.hasLists",
            "problem.domain.openList", "problem.list.duplicate", "problem.list.nameInUse21", "problem.list.inSet",
            "problem.set.duplicate", "problem.set.inRule", "problem.set.inSet");

    @Context
    private HttpHeaders headers;

    @Context
    private Request request;

    @Override
    public Response toResponse(InvalidInputException refused) {
        String sentence = Sentences.of(Sentences.language(headers.getAcceptableLanguages()), refused.problem(),
                refused.args());
        boolean isConflict = STANDING_AGAINST.contains(refused.problem()) || HttpMethod.GET.equals(request.getMethod());
        Status status = isConflict ? Status.CONFLICT : Status.BAD_REQUEST;
        return Problem.at(refused.field(), status, sentence).response();
    }
}
