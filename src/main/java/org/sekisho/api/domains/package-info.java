/**
 * List domains.
 *
 * <ul>
 *   <li>R1 A domain is named by its name, in any form that reads as it.
 *   <li>R2 PUT replaces: a field that is left out takes its default.
 * </ul>
 *
 * Next door: {@code admin.domains} decides what can be taken.
 */
package org.sekisho.api.domains;
