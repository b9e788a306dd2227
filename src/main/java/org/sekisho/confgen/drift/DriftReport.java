package org.sekisho.confgen.drift;

import java.util.List;

/**
 * What differs.
 *
 * @param snapshot    the version of the policy that was compared with
 * @param differences the gravest first
 * @param lookedAt    the parts that were handed in and compared
 * @param notLookedAt the parts that were not handed in
 */
public record DriftReport(long snapshot, List<Difference> differences, List<String> lookedAt, List<String> notLookedAt) {
}
