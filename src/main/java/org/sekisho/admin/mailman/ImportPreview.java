package org.sekisho.admin.mailman;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sekisho.envelope.DomainName;
import org.sekisho.policy.terms.Exposure;

/**
 * What an import would make.
 *
 * @param at      when the look was made; empty when none was yet
 * @param trouble why it is not whole, in English; empty when it is
 * @param lists   what would become of each list, by address
 * @param leftOut what would not be taken at all
 * @param chosen  the domains that were looked at, with what they would be or are
 */
public record ImportPreview(Optional<Instant> at, String trouble, List<ListPreview> lists, List<ImportRemark> leftOut,
        Map<String, Exposure> chosen) {

    static ImportPreview none() {
        return new ImportPreview(Optional.empty(), "", List.of(), List.of(), Map.of());
    }

    /** How many members all lists have together; who is in two lists is counted twice. */
    public int members() {
        return lists.stream().mapToInt(ListPreview::members).sum();
    }

    /** Gathers it list by list. */
    static final class Gathering {

        private final Map<DomainName, Exposure> chosen;
        private final Set<String> known;
        private final DraftRemarks lint;
        private final List<ListPreview> lists = new ArrayList<>();
        private final List<ImportRemark> leftOut = new ArrayList<>();

        Gathering(Map<DomainName, Exposure> chosen, Set<String> known, DraftRemarks lint) {
            this.chosen = chosen;
            this.known = known;
            this.lint = lint;
        }

        void add(ListDraft draft) {
            String address = draft.address().toString();
            lists.add(new ListPreview(address, known.contains(address), draft.policy(), draft.members().size(),
                    draft.owners().size(), draft.rules().size(), draft.remarks(),
                    lint.on(draft, chosen.get(draft.address().domain()))));
        }

        void leaveOut(ImportRemark remark) {
            leftOut.add(remark);
        }

        ImportPreview whole() {
            return brokenOff("");
        }

        ImportPreview brokenOff(String why) {
            Map<String, Exposure> names = new TreeMap<>();
            chosen.forEach((name, exposure) -> names.put(name.ascii(), exposure));
            return new ImportPreview(Optional.of(Instant.now()), String.valueOf(why), List.copyOf(lists),
                    List.copyOf(leftOut), names);
        }
    }
}
