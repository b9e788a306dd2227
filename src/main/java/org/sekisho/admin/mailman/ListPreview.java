package org.sekisho.admin.mailman;

import java.util.List;
import org.sekisho.policy.lint.Remark;
import org.sekisho.policy.terms.PostingPolicy;

/**
 * What the import would make of one list.
 *
 * @param address its posting address
 * @param known   whether there is such a list here already
 * @param policy  whom it would take posts from when no rule decides
 * @param members how many members
 * @param owners  how many owners
 * @param rules   how many rules
 * @param remarks what could not be taken
 * @param lint    what the linter says of the rules
 */
public record ListPreview(String address, boolean known, PostingPolicy policy, int members, int owners, int rules,
        List<ImportRemark> remarks, List<Remark> lint) {
}
