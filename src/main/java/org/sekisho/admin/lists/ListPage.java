package org.sekisho.admin.lists;

import java.util.List;

/**
 * Some lists by domain and name.
 *
 * @param lines the lists
 * @param total how many answer in all
 */
public record ListPage(List<ListLine> lines, long total) {
}
