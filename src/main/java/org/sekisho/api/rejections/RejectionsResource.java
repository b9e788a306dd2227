package org.sekisho.api.rejections;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sekisho.admin.rejections.RejectionCsv;
import org.sekisho.admin.rejections.RejectionPage;
import org.sekisho.admin.rejections.RejectionQuery;
import org.sekisho.admin.rejections.Rejections;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.model.Rejection;

/** {@code /rejections}. */
@Path("/rejections")
@RequestScoped
public class RejectionsResource {

    @Inject
    private Rejections useCases;

    /** One page, the newest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject page(@BeanParam RejectionParameters parameters) {
        RejectionPage page = useCases.search(parameters.query());
        return new JsonAnswer().with("rejections", JsonAnswer.array(page.rows().stream().map(RejectionJson::of).toList()))
                .with("next", next(page).map(String::valueOf)).build();
    }

    /** All of them, the newest first. */
    @GET
    @Produces("text/csv;charset=utf-8;qs=0.5")
    public StreamingOutput csv(@BeanParam RejectionParameters parameters) {
        RejectionQuery query = parameters.query();
        RejectionPage first = useCases.search(query);
        return out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(RejectionCsv.head());
            write(writer, query, first);
            writer.flush();
        };
    }

    private void write(Writer writer, RejectionQuery query, RejectionPage first) throws IOException {
        RejectionPage page = first;
        writer.write(RejectionCsv.lines(page.rows()));
        for (Optional<Long> next = next(page); next.isPresent(); next = next(page)) {
            page = useCases.search(query.olderThan(next.get()));
            writer.write(RejectionCsv.lines(page.rows()));
        }
    }

    private static Optional<Long> next(RejectionPage page) {
        List<Rejection> rows = page.rows();
        return page.more() ? Optional.of(rows.get(rows.size() - 1).getId()) : Optional.empty();
    }
}
