/**
 * Start, stop, settings, health, metrics.
 *
 * <ul>
 *   <li>R1 The doors open only when the tables are there and a snapshot is in force; if one of them cannot open, the
 *       deployment fails with one sentence.
 *   <li>R2 They close in the other order: no new mail, messages on their way end, what was refused is written.
 *   <li>R3 A setting, its default and its sentence stand together in {@link org.sekisho.boot.Setting}.
 *   <li>R4 This room knows the doors; nobody knows this room.
 * </ul>
 *
 * Next door: all rooms that have a door, {@code admin} and {@code store}.
 */
package org.sekisho.boot;
