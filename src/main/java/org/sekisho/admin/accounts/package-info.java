/**
 * Who may log in.
 *
 * <ul>
 *   <li>R1 Passwords are kept as PBKDF2 hashes only.
 *   <li>R2 Without an account there is a one-time link to make the first one; it ends with its use.
 * </ul>
 *
 * Next door: {@code web.accounts} is its page.
 */
package org.sekisho.admin.accounts;
