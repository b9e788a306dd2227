/**
 * What runs on other hosts against what would be generated.
 *
 * <ul>
 *   <li>R1 What is handed in is kept part by part; a part that is handed in again takes the place of the older one.
 *   <li>R2 It is always compared with the policy in force now, not with the one of the day it was handed in.
 *   <li>R3 What is too large, in a broken encoding or not of {@code state.sh} is refused whole.
 * </ul>
 *
 * Next door: {@code confgen.drift} compares, {@code web.drift} and {@code api.drift} hand it in.
 */
package org.sekisho.admin.drift;
