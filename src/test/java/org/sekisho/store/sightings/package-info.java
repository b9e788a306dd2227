/** Tests of {@code org.sekisho.store.sightings}. */
package org.sekisho.store.sightings;
