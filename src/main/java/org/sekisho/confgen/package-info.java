/**
 * Text of Postfix, Mailman and DNS files from a plan.
 *
 * <ul>
 *   <li>R1 The same plan makes the same bytes: no clock, no file, no locale, no hash order.
 *   <li>R2 Every file passes the program that reads it (postconf, postmap, mailman, python, named-checkconf, nsd-checkzone, unbound-checkconf, dnsmasq) without a
 *       warning, appended to or beside what the packages ship.
 *   <li>R3 Nothing of the administrator's is overwritten: own files stand in a directory {@code sekisho} of their own,
 *       parts of shared files between a BEGIN and an END line.
 *   <li>R4 Each bundle carries a README.txt: where each file goes, the commands in order, how to try it, how to take it
 *       back; a manifest with the snapshot's version, and the sums of all files.
 *   <li>R5 What is generated is safe as it stands: never {@code speed_adjust}, no second message inside the first, no
 *       mail accepted that could only be bounced.
 * </ul>
 *
 * Next door: {@code confgen.plan} is what goes in; {@code admin} hands out what comes out. The texts themselves are in
 * {@code src/main/resources/confgen}.
 */
package org.sekisho.confgen;
