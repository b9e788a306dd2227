/**
 * What a change of the policy would mean for the mail of the last days.
 *
 * <ul>
 *   <li>R1 Pure: sightings, the policy in force and a draft go in as values, numbers and samples come out.
 *   <li>R2 The draft is the whole policy with the change in it, so all other rules have their say.
 *   <li>R3 A sighting is decided on as if it came now: by what is known of it, and by nothing that is not.
 *   <li>R4 What a draft cannot touch, by what it is made of, is counted and not decided on.
 * </ul>
 *
 * Next door: {@code store.sightings} keeps what was seen, {@code admin.previews} asks.
 */
package org.sekisho.policy.impact;
