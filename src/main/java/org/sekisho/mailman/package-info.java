/**
 * Reads Mailman: the REST API of Mailman 3, and exports of Mailman 2.1. Makes lists there, like others.
 *
 * <ul>
 *   <li>R1 Nothing is written to Mailman but by {@link org.sekisho.mailman.ListCopies}, and nothing that it says is executed.
 *   <li>R2 An answer is whole or it is a {@link org.sekisho.mailman.MailmanTroubleException}: a roster that is cut short
 *       is never taken for a small one.
 *   <li>R3 The password goes to the server that was named and to no other; redirections are not followed, and no text
 *       that is shown or logged has it.
 *   <li>R4 Every answer has an end: in time and in size.
 * </ul>
 *
 * Next door: {@code admin.mailman} makes list domains, lists and rules of what is read here.
 */
package org.sekisho.mailman;
