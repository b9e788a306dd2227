/**
 * What is odd about the policy.
 *
 * <ul>
 *   <li>R1 Remarks are on what is kept, not on what is being edited, and change nothing.
 * </ul>
 *
 * Next door: {@code policy.lint} finds them, the pages of rules, sets, domains and insiders show them.
 */
package org.sekisho.admin.remarks;
