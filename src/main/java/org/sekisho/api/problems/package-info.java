/**
 * Refusals as problem documents (RFC 9457).
 *
 * <ul>
 *   <li>R1 Every exception that leaves a call becomes a document here: what the caller did wrong is said in a sentence,
 *       with the field at fault; what went wrong with us is in the log and nowhere else.
 *   <li>R2 Sentences about fields are those of the console, in English or, where it is preferred, in Japanese; they are
 *       read from the console's texts ({@code org/sekisho/web/messages}), so that each is written once.
 *   <li>R3 {@code 400} for what can never be taken, {@code 409} for what the present state does not allow.
 * </ul>
 *
 * Next door: {@code api.body} and {@code admin} throw what is translated here.
 */
package org.sekisho.api.problems;
