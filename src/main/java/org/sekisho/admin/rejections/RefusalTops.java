package org.sekisho.admin.rejections;

import java.util.Map;

/**
 * Where most recipients were refused, and to whom.
 *
 * @param byList   the lists with the most, by address; the empty text where there was no list
 * @param bySender the senders with the most; the empty text is the null sender
 */
public record RefusalTops(Map<String, Long> byList, Map<String, Long> bySender) {
}
