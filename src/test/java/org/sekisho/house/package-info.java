/**
 * The plan of the house as tests: rooms, arrows, library doors, pages in threes.
 *
 * <ul>
 *   <li>R1 Every arrow of {@code docs/architecture.md} is a test; when it goes red the code moves, not the plan.
 *   <li>R2 A room that does not exist yet passes; a room that nobody planned does not.
 *   <li>R3 What can be read from the sources alone (lengths, plaques, pages, bundles) is read from the sources.
 * </ul>
 *
 * Next door: every room.
 */
package org.sekisho.house;
