package org.sekisho.admin.lists;

import org.sekisho.model.MailingList;
import org.sekisho.policy.terms.PostingPolicy;

/**
 * A list, and how much there is to it.
 *
 * @param list    the list
 * @param members how many members are known
 * @param rules   how many rules of its own it has
 */
public record ListLine(MailingList list, long members, long rules) {

    /** Whether its policy asks for members and none are known, so that nobody gets in as one. */
    public boolean isWithoutNeededMembers() {
        PostingPolicy policy = list.getPostingPolicy();
        return members == 0 && (policy == PostingPolicy.MEMBERS || policy == PostingPolicy.MEMBERS_AND_INSIDERS);
    }
}
