/**
 * Trying the policy out.
 *
 * <ul>
 *   <li>R1 The answer is that of the snapshot in force, as at the door to which the list domain belongs; nothing is sent
 *       and nothing is recorded.
 * </ul>
 *
 * Next door: {@code policy} decides, {@code api.decisions} asks.
 */
package org.sekisho.admin.decisions;
