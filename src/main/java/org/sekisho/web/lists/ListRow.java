package org.sekisho.web.lists;

import org.sekisho.admin.lists.ListLine;
import org.sekisho.model.MailingList;

/**
 * One list, as a row says it.
 *
 * @param line   the list, and how much there is to it
 * @param picked whether it is to be changed
 */
public record ListRow(ListLine line, boolean picked) {

    public MailingList getList() {
        return line.list();
    }

    public long getMembers() {
        return line.members();
    }

    public long getRules() {
        return line.rules();
    }

    public boolean isLacking() {
        return line.isWithoutNeededMembers();
    }

    /** The state of the row's box, as its attribute says it; nothing when it is not ticked. */
    public String getTick() {
        return picked ? "checked" : null;
    }
}
