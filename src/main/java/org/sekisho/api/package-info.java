/**
 * The REST door: {@code /api/v1}, JSON, for programs with the API token.
 *
 * <ul>
 *   <li>R1 Nobody comes in without the token; a login to the console is no way in.
 *   <li>R2 What is refused is a problem document (RFC 9457) that names the field at fault; never a stack trace.
 *   <li>R3 What is read can be written back as it is; a field that is not known is refused, not passed over.
 *   <li>R4 A change that was answered with 2xx is in force at the next RCPT of this node.
 *   <li>R5 {@code docs/reference/openapi.yaml} describes every call; a test compares the two.
 * </ul>
 *
 * Next door: {@code admin} does what is asked for; {@code web} is the same for browsers.
 */
package org.sekisho.api;
