/**
 * Rules: exceptions, in their order.
 *
 * <ul>
 *   <li>R1 The rules of one target have the positions 1, 2, 3, without gaps.
 *   <li>R2 What a condition says is read before it is kept.
 * </ul>
 *
 * Next door: {@code web.rules} is its page.
 */
package org.sekisho.admin.rules;
