package org.sekisho.admin.status;

import java.util.List;
import java.util.Optional;
import org.sekisho.admin.mailman.FollowReport;

/**
 * What is running.
 *
 * @param version         the program's version
 * @param node            this node's name
 * @param snapshot        the version of the snapshot in force
 * @param doors           the SMTP proxy and its after-filter
 * @param spoolDepth      refusals that are not written to the database yet
 * @param dnsLeaks        internal list domains that the world can see, as of the last check
 * @param mailman         when Mailman was last read to the end, and what was in the way since
 * @param refusedLastDay  refusals of the last 24 hours
 */
public record StatusReport(String version, String node, Optional<Long> snapshot, DoorsReport doors, long spoolDepth,
        List<String> dnsLeaks, FollowReport mailman, long refusedLastDay) {
}
