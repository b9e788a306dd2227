/**
 * Try it: what the checkpoint would answer, without a mail.
 *
 * <ul>
 *   <li>R1 The question is in the page's address, so that it can be passed on.
 *   <li>R2 The answer is that of the policy in force, by the same decision that SMTP asks.
 * </ul>
 *
 * Next door: {@code admin.decisions} asks the policy; {@code web.rejections} shows what was really refused.
 */
package org.sekisho.web.decisions;
