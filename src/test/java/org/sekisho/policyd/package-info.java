/** Tests of the policy door, over a socket. */
package org.sekisho.policyd;
