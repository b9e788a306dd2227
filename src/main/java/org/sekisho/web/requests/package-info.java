/**
 * The pages of the requests to allow a sender.
 *
 * <ul>
 *   <li>R1 Whoever answers sees first what the rule would change.
 *   <li>R2 Buttons that somebody may not use are not shown; the permission itself is asked for in {@code admin}.
 * </ul>
 *
 * Next door: {@code admin.requests}; the log leads to the page that asks.
 */
package org.sekisho.web.requests;
