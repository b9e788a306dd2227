/**
 * What is odd about the policy, as a reader reads it.
 *
 * <ul>
 *   <li>R1 A remark stands on the page of what it is about, in the page's language.
 * </ul>
 *
 * Next door: {@code admin.remarks} knows them; the pages of rules, sets, list domains and the inside show them.
 */
package org.sekisho.web.remarks;
