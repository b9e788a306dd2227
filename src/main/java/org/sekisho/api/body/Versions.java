package org.sekisho.api.body;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;
import org.sekisho.admin.StaleException;

/** Optimistic locking by {@code ETag} and {@code If-Match} (RFC 9110 sections 8.8.3 and 13.1.1). */
public final class Versions {

    private Versions() {
    }

    /** The tag of a version. */
    public static EntityTag tag(Object version) {
        return new EntityTag(version.toString());
    }

    /** Whether the request asks for a version. */
    public static boolean isAskedFor(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.IF_MATCH) != null;
    }

    /**
     * Lets a request through that asks for no version, for any, or for this one.
     *
     * @throws StaleException when it asks for another one
     */
    public static void check(HttpHeaders headers, Object version) {
        String wanted = "\"" + version + "\"";
        boolean isOther = Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH))
                .filter(tags -> Arrays.stream(tags.split(",")).map(String::strip)
                        .noneMatch(tag -> tag.equals("*") || tag.equals(wanted)))
                .isPresent();
        if (isOther) {
            throw new StaleException();
        }
    }
}
