/**
 * Who may log in.
 *
 * <ul>
 *   <li>R1 Passwords are kept as PBKDF2 hashes only.
 *   <li>R2 Without an account there is a one-time link to make the first one; it ends with its use.
 *   <li>R3 Nobody sets another one's password: an administrator makes a one-time link, of which only a hash is kept.
 *   <li>R4 There is always an administrator who can log in.
 * </ul>
 *
 * Next door: {@code web.accounts} is its page.
 */
package org.sekisho.admin.accounts;
