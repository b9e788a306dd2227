/** The counting of rules' hits. */
package org.sekisho.store.hits;
