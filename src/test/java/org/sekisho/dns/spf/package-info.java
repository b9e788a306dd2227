/** Tests of {@code org.sekisho.dns.spf}, against a name server on loopback. */
package org.sekisho.dns.spf;
