/**
 * List domains and lists, and the way from a recipient to a list and a role.
 *
 * <ul>
 *   <li>R1 An exact list name wins over a suffix: a list may be called {@code x-owner}, as in Mailman.
 *   <li>R2 A form that is not plain and could reach a list domain in any reading is malformed, never "not ours".
 *   <li>R3 A recipient that belongs to another domain in every reading is not ours.
 * </ul>
 *
 * Next door: {@code policy} decides on what the directory finds.
 */
package org.sekisho.policy.lists;
