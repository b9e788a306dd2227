/**
 * What every page wears: language, colours, navigation, who is there, the headers of its answer.
 *
 * <ul>
 *   <li>R1 Language and colours are remembered in cookies, without a session.
 *   <li>R2 Every answer forbids framing, sniffing and foreign scripts.
 * </ul>
 *
 * Next door: the pages' templates in {@code WEB-INF}; {@code web.accounts} lets people in.
 */
package org.sekisho.web.layout;
