package org.sekisho.admin.mailman;

import java.util.List;
import java.util.Set;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.terms.PostingPolicy;

/**
 * What a list of Mailman would be here.
 *
 * @param mailmanId   its list-id in Mailman
 * @param address     its posting address
 * @param description one line, at most 200 characters
 * @param policy      what Mailman's default actions mean
 * @param members     its members
 * @param owners      its owners
 * @param announcers  the members whose posts are taken although those of other members are not
 * @param rules       what Mailman's other settings mean, in order
 * @param remarks     what could not be taken
 */
record ListDraft(String mailmanId, EmailAddress address, String description, PostingPolicy policy, Set<String> members,
        Set<String> owners, Set<String> announcers, List<RuleDraft> rules, List<ImportRemark> remarks) {
}
