/**
 * Impact previews: what a change would mean, before it is made.
 *
 * <ul>
 *   <li>R1 A preview runs the very use case that would make the change, checks included, and takes it back.
 *   <li>R2 Nothing is kept: no row, no line in the audit trail, no snapshot.
 * </ul>
 *
 * Next door: {@code policy.impact} compares, {@code store.sightings} has the traffic.
 */
package org.sekisho.admin.previews;
