package org.sekisho.mailman;

/**
 * A list of an export: of Mailman 2.1, or of a table.
 *
 * @param list       its name, domain and description; it has no list-id
 * @param settings   what decides who may post
 * @param hasOptions whether the export says what decides; a table does not
 * @param members    its members
 * @param owners     its owners
 */
public record OldList(MailmanList list, ListSettings settings, boolean hasOptions, Roster members, Roster owners) {
}
