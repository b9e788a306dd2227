package org.sekisho.admin.mailman;

import java.util.List;
import org.sekisho.policy.terms.Action;

/**
 * A rule that stands for a setting of Mailman, about posts.
 *
 * @param setting    the setting's name in Mailman
 * @param action     {@code ACCEPT} or {@code REJECT}
 * @param insideOnly whether it is about insiders only
 * @param senders    what the rule's senders are, one or more
 */
record RuleDraft(String setting, Action action, boolean insideOnly, List<String> senders) {

    RuleDraft {
        senders = List.copyOf(senders);
    }
}
