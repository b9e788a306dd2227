/**
 * Who belongs to the organisation, and what proves it.
 *
 * <ul>
 *   <li>R1 A trusted relay proves nothing, even inside an inside network.
 *   <li>R2 The null sender and an unreadable sender are never an insider by a claim.
 *   <li>R3 What is not known is not proven.
 * </ul>
 *
 * Next door: {@code policy.rules} asks it for conditions, {@code policy} for posting policies.
 */
package org.sekisho.policy.inside;
