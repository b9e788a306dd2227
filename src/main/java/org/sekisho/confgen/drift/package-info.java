/**
 * What runs, against what would be generated: by meaning, not by the order of lines, and with what each difference risks.
 *
 * <ul>
 *   <li>R1 What says the same in other words is no difference: the order of parameters, services, entries and records,
 *       blanks, comments, continued lines, a parameter of main.cf in place of an option of master.cf, what a site adds of
 *       its own.
 *   <li>R2 What was not handed in is not judged, and is named.
 *   <li>R3 What is handed in is read, never executed, whatever it holds.
 * </ul>
 *
 * Next door: {@code confgen} makes the files and the script that prints the state; {@code admin.drift} takes it in.
 */
package org.sekisho.confgen.drift;
