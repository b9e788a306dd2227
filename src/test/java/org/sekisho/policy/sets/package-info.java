/** Tests of {@code org.sekisho.policy.sets}. */
package org.sekisho.policy.sets;
