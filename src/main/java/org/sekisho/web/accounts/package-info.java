/**
 * Lets people in, and has the pages of those who log in.
 *
 * <ul>
 *   <li>R1 A wrong login and a wrong password get the same sentence.
 *   <li>R2 A session gets a new number when somebody logs in.
 *   <li>R3 A one-time link that was used, or is not known, opens no form.
 *   <li>R4 A link to set a password is shown once, to the administrator who made it.
 * </ul>
 *
 * Next door: {@code admin.accounts} knows the passwords and gives out the link; {@code web.layout} shows who is there.
 */
package org.sekisho.web.accounts;
