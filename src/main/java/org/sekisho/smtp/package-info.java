/**
 * The SMTP door: stands between the before-filter and the after-filter of Postfix (SMTPD_PROXY_README) and refuses
 * recipients one by one.
 *
 * <ul>
 *   <li>R1 {@link org.sekisho.smtp.SmtpDoor} is all that others need; it knows no container, no database and no clock
 *       but the one it is given.
 *   <li>R2 What is decided is handed to a {@link org.sekisho.policy.DecisionSink}; every recipient, let through or not.
 *   <li>R3 A message is in the queue of the after-filter when the client reads 250, and nowhere before; the door keeps
 *       nothing that could be lost.
 *   <li>R4 Memory does not grow with the size of a message.
 * </ul>
 *
 * Inside: {@code front} (client), {@code relay} (what happens), {@code back} (after-filter), {@code wire} (bytes),
 * {@code demo} (an after-filter to try with). Next door: {@code policy} decides, {@code boot} starts and stops.
 */
package org.sekisho.smtp;
