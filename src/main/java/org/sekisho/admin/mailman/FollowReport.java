package org.sekisho.admin.mailman;

import java.time.Instant;
import java.util.Optional;

/**
 * How the last readings of Mailman went.
 *
 * @param lastWhole when it was last read to the end
 * @param trouble   why the last reading was broken off, in English; empty when it was not
 */
public record FollowReport(Optional<Instant> lastWhole, String trouble) {
}
