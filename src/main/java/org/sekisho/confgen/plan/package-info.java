/**
 * What the generated files are made from, as checked values.
 *
 * <ul>
 *   <li>R1 What would break a line of Postfix's or BIND's files never becomes a value: every free text is checked where
 *       it enters, and refused with a sentence for an administrator.
 *   <li>R2 A plan that cannot work as a whole (a domain named twice, a public mail host inside a hidden domain) is
 *       refused too.
 *   <li>R3 Nothing here is null; lists are copied, sorted where the order means nothing, so that equal plans are equal
 *       files.
 * </ul>
 *
 * Next door: {@code confgen} turns a plan into files; {@code admin} fills the plan from what is stored.
 */
package org.sekisho.confgen.plan;
