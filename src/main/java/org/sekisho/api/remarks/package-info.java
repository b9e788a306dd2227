/**
 * What is odd about the policy.
 *
 * <ul>
 *   <li>R1 A remark names what it is about and, where another thing is the reason, that one.
 * </ul>
 *
 * Next door: {@code admin.remarks} looks.
 */
package org.sekisho.api.remarks;
