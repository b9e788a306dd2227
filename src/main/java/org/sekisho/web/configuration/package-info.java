/**
 * The generated files for Postfix and the name servers.
 *
 * <ul>
 *   <li>R1 What is shown is what is downloaded.
 * </ul>
 *
 * Next door: {@code admin.configuration} makes them from the policy.
 */
package org.sekisho.web.configuration;
