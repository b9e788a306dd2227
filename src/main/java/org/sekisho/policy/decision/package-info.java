/**
 * What is asked and what is answered: facts, verdict, trace.
 *
 * <ul>
 *   <li>R1 What the client reads (public text) and what we know (private reason) are two fields.
 *   <li>R2 {@link org.sekisho.policy.decision.RefusalReply} alone turns a verdict into an SMTP reply.
 *   <li>R3 The trace says which rules were looked at, which facts were used and what decided.
 * </ul>
 *
 * Next door: {@code policy} makes decisions of facts.
 */
package org.sekisho.policy.decision;
