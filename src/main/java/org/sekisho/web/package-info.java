/**
 * The browser door: one package for each folder of pages.
 *
 * <ul>
 *   <li>R1 A page, its backing bean and its keys come in threes: {@code domains/edit.xhtml}, {@code
 *       DomainsEditBacking}, {@code domains_edit.*}.
 *   <li>R2 No text for people stands here or in a page; all of it is in the bundle {@code messages}, in every language.
 *   <li>R3 No query and no rule: a backing asks {@code admin} and shows what comes back.
 *   <li>R4 A page that answers a post redirects, so that a reload never posts twice.
 * </ul>
 *
 * Next door: {@code admin} does what a page asks for; {@code src/main/webapp} holds the pages.
 */
package org.sekisho.web;
