/**
 * The simulator.
 *
 * <ul>
 *   <li>R1 The answer is exactly what the gate would say now, with the trace; no mail is sent, nothing is recorded.
 *   <li>R2 A recipient is written as between the angle brackets of {@code RCPT TO}.
 * </ul>
 *
 * Next door: {@code admin.decisions} asks the snapshot in force.
 */
package org.sekisho.api.decisions;
