/** The words of a decision, in both languages. */
package org.sekisho.web.decisions;
