package org.sekisho.admin.lists;

/**
 * What a list has, and what goes when it is deleted.
 *
 * @param members  how many addresses may post as members
 * @param rules    how many rules are the list's own
 * @param requests how many requests to allow a sender there are, answered or not
 */
public record ListContents(long members, long rules, long requests) {
}
