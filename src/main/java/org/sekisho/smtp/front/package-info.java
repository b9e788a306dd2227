/**
 * The side of the SMTP client: SubEtha's accept loop, threads, line reader and dispatch, with commands of our own for
 * every verb.
 *
 * <ul>
 *   <li>R1 No stock command of SubEtha answers: each one changes or loses something on the way.
 *   <li>R2 A reply goes out in one write. No name is looked up.
 *   <li>R3 Sessions run on virtual threads where the JVM has them (21 and later), else on a bounded pool.
 *   <li>R4 While draining, a transaction that has begun may end; everybody else gets 421 4.3.2.
 *   <li>R5 Every wait has a limit on the whole of it ({@link org.sekisho.smtp.front.FrontTimes}): a client that is gone,
 *       stuck or trickling costs its session, never a thread, and a stop ends within seconds.
 * </ul>
 *
 * Next door: a {@link org.sekisho.smtp.front.Dialogue} answers the commands; {@code smtp.relay} has the one of the
 * checkpoint.
 */
package org.sekisho.smtp.front;
