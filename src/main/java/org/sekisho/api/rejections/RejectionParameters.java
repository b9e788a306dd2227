package org.sekisho.api.rejections;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.sekisho.admin.rejections.RejectionQuery;
import org.sekisho.api.body.BadBodyException;

/** What to look for, as it stands in the address. */
public class RejectionParameters {

    private static final int MOST = 500;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("list")
    private String list;

    @QueryParam("sender")
    private String sender;

    @QueryParam("client")
    private String client;

    @QueryParam("q")
    @DefaultValue("")
    private String text;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    @DefaultValue("100")
    private String limit;

    /** The query. */
    RejectionQuery query() {
        return new RejectionQuery(text, given(from).map(value -> moment("from", value)),
                given(to).map(value -> moment("to", value)), given(cursor).map(RejectionParameters::number), limit(),
                given(list), given(sender), given(client));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Instant moment(String field, String text) {
        try {
            return text.length() == "2030-12-31".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noMoment) {
            throw new BadBodyException(field, "write a moment like 2030-12-31T23:59:59Z, or a day like 2030-12-31");
        }
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new BadBodyException("cursor", "take the cursor from \"next\" of the page before");
        }
        return Long.parseLong(text);
    }

    private int limit() {
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw new BadBodyException("limit", "write a number from 1 to " + MOST);
        }
        return Integer.parseInt(limit);
    }
}
