/**
 * The example of the paper, and the mail that it lets through.
 *
 * <ul>
 *   <li>R1 Only with --demo; an empty database gets the example data once.
 * </ul>
 *
 * Next door: {@code web.demo} shows the mail, {@code boot} starts the demo.
 */
package org.sekisho.admin.demo;
