package org.sekisho.admin.rules;

import java.util.List;

/**
 * Some rules in the order in which they run.
 *
 * @param lines the rules
 * @param total how many there are in all
 */
public record RulePage(List<RuleLine> lines, long total) {
}
