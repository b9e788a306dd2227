/** Tests of {@code org.sekisho.policy.impact}. */
package org.sekisho.policy.impact;
