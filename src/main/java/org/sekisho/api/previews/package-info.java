/**
 * What a change would mean for the mail of the last days, before it is made.
 *
 * <ul>
 *   <li>R1 A draft is written as the body of the call that would make the change, and refused as that one would be.
 *   <li>R2 Nothing is changed.
 * </ul>
 *
 * Next door: {@code admin.previews} replays.
 */
package org.sekisho.api.previews;
