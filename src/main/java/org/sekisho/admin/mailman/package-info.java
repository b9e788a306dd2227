/**
 * Lists that come from Mailman 3: looked at, imported, kept in step.
 *
 * <ul>
 *   <li>R1 Each list is taken in one transaction, whole or not at all; a reading that is broken off is gone on with where
 *       it stopped.
 *   <li>R2 Where Mailman cannot be read nothing changes: the last known members stay, and it is said.
 *   <li>R3 What an administrator has written here by hand is kept: rules that stand for Mailman's settings are replaced
 *       only when those settings have changed, and stand behind the others.
 *   <li>R4 Nothing that Mailman has is taken as it is: a name that a map line could break on, an address that is none and
 *       a pattern that RE2 cannot read are left out and named.
 *   <li>R5 A post that Mailman would take or hold is not refused for what Mailman's settings say; one that it would send
 *       back or drop is, where that can be known from the envelope.
 * </ul>
 *
 * Next door: {@code mailman} reads, {@code web.mailman} is its page, {@code boot} has the schedule.
 */
package org.sekisho.admin.mailman;
