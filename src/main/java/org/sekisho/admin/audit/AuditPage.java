package org.sekisho.admin.audit;

import java.util.List;
import org.sekisho.model.AuditEntry;

/**
 * A page of the audit trail.
 *
 * @param rows the newest first
 * @param more whether there are older ones
 */
public record AuditPage(List<AuditEntry> rows, boolean more) {
}
