package org.sekisho.web.rejections;

/**
 * Something that leads to a narrower or a wider search.
 *
 * @param label what it is about, in the reader's language; empty where the heading says it
 * @param text  the value
 * @param count how many answers have it
 * @param link  the address
 */
public record LogLink(String label, String text, long count, String link) {

    public String getLabel() {
        return label;
    }

    public String getText() {
        return text;
    }

    public long getCount() {
        return count;
    }

    public String getLink() {
        return link;
    }
}
