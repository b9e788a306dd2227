package org.sekisho.admin.rejections;

import java.time.LocalDate;
import java.util.Map;

/**
 * How many recipients were refused.
 *
 * @param byDay    of each of the last days, the oldest first
 * @param byList   of those days, the lists with the most, by address; the empty text where there was no list
 * @param bySender of those days, the senders with the most; the empty text is the null sender
 */
public record RefusalTotals(Map<LocalDate, Long> byDay, Map<String, Long> byList, Map<String, Long> bySender) {
}
