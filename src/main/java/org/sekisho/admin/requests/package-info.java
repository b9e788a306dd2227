/**
 * Requests: the helpdesk asks that a sender be allowed, and whoever looks after the list answers.
 *
 * <ul>
 *   <li>R1 Whoever may ask and not approve makes no rule: the rule is made when a request is approved.
 *   <li>R2 An owner sees and answers the requests about the own lists alone; an administrator all of them.
 *   <li>R3 A request is answered once. The audit trail names who asked, who answered, and the rule.
 * </ul>
 *
 * Next door: {@code admin.rules} keeps the rule; {@code web.requests} has the pages.
 */
package org.sekisho.admin.requests;
