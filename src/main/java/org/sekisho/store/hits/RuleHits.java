package org.sekisho.store.hits;

import java.time.Instant;

/**
 * How often a rule held.
 *
 * @param count how often since the day that was asked for
 * @param last  when for the last time, whenever that was
 */
public record RuleHits(long count, Instant last) {
}
