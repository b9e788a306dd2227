package org.sekisho.web.layout;

import org.omnifaces.util.Faces;

/**
 * A link of the masthead.
 *
 * @param page the outcome of its page
 * @param key  the key of its text
 */
public record NavigationEntry(String page, String key) {

    public String getPage() {
        return page;
    }

    public String getKey() {
        return key;
    }

    /** Whether the page that is shown lies in this one's folder. */
    public boolean isCurrent() {
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        String shown = Faces.getViewId();
        return folder.equals("/") ? shown.equals(page + ".xhtml") : shown.startsWith(folder);
    }
}
