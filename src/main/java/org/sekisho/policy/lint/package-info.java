/**
 * What is odd about a policy: remarks for whoever writes it.
 *
 * <ul>
 *   <li>R1 Only what can be proved is said: a rule is called shadowed only where the rule before it holds whenever it
 *       holds, a pattern a trap only with an address that falls into it.
 *   <li>R2 A remark names what it is about and, where another rule or an entry is the cause, that one, too.
 *   <li>R3 A remark changes nothing: the policy decides as it is written.
 * </ul>
 *
 * Next door: {@code admin.remarks} shows it to administrators.
 */
package org.sekisho.policy.lint;
