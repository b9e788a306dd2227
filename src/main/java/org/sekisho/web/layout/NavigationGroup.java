package org.sekisho.web.layout;

import java.util.List;

/**
 * Links of the masthead that belong together.
 *
 * @param key     the key of what they are about
 * @param entries the links
 */
public record NavigationGroup(String key, List<NavigationEntry> entries) {

    public String getKey() {
        return key;
    }

    public List<NavigationEntry> getEntries() {
        return entries;
    }

    /** Whether the page that is shown is one of them. */
    public boolean isCurrent() {
        return entries.stream().anyMatch(NavigationEntry::isCurrent);
    }
}
