/** Tests of {@code org.sekisho.policy.addresses}. */
package org.sekisho.policy.addresses;
