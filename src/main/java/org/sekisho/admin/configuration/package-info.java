/**
 * Files for Postfix and DNS, made of the policy and the settings of the site.
 *
 * <ul>
 *   <li>R1 The same policy and settings give the same bytes.
 *   <li>R2 What could break a line of a file is refused at entry.
 *   <li>R3 Every download is remembered, so that it can be shown what has changed since.
 *   <li>R4 A check says which program has made it; a program of this host reads a copy and changes nothing.
 * </ul>
 *
 * Next door: {@code web.configuration} is its page.
 */
package org.sekisho.admin.configuration;
