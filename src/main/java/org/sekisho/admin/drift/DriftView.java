package org.sekisho.admin.drift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What differs now.
 *
 * @param at          when a part was handed in last; empty when none was
 * @param parts       how many parts were handed in; some may be about what is no longer generated
 * @param snapshot    the version of the policy that was compared with; 0 when nothing was
 * @param lines       the differences, the gravest first
 * @param lookedAt    the parts that were compared
 * @param notLookedAt the parts that were never handed in
 */
public record DriftView(Optional<Instant> at, int parts, long snapshot, List<DriftLine> lines,
        List<String> lookedAt, List<String> notLookedAt) {
}
