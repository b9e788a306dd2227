/**
 * What an administrator may do.
 *
 * <ul>
 *   <li>R1 One public method is one use case and one transaction.
 *   <li>R2 Every use case checks the permission first; what changes anything leaves a line in the audit trail.
 *   <li>R3 Bad input is an {@link org.sekisho.admin.InvalidInputException} that names the field and says which sentence
 *       explains it; a stale edit is a {@link org.sekisho.admin.StaleException}. In both cases nothing was changed.
 *   <li>R4 A change of the policy fires {@link org.sekisho.store.PolicyChanged}, so it is in force when the call returns.
 * </ul>
 *
 * Next door: {@code web} and {@code api} call it, {@code store} keeps what it decides.
 */
package org.sekisho.admin;
