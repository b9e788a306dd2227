/** Tests of {@code org.sekisho.policy.lint}. */
package org.sekisho.policy.lint;
