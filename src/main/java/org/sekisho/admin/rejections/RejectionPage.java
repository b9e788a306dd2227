package org.sekisho.admin.rejections;

import java.util.List;
import org.sekisho.model.Rejection;

/**
 * A page of the rejection log.
 *
 * @param rows the newest first
 * @param more whether there are older ones
 */
public record RejectionPage(List<Rejection> rows, boolean more) {
}
