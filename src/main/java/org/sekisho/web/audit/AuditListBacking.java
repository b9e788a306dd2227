package org.sekisho.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.admin.audit.AuditPage;
import org.sekisho.admin.audit.AuditTrail;
import org.sekisho.model.AuditEntry;
import org.sekisho.web.forms.Texts;

/** Who changed what, and when. */
@Named
@RequestScoped
public class AuditListBacking {

    /** What Jakarta Security calls a caller who has not logged in. */
    private static final String NOBODY = "anonymous";

    private static final List<String> SETTINGS = List.of("Action.", "PostingPolicy.", "Mode.", "Exposure.");

    @Inject
    AuditTrail useCases;

    private Long before;
    private AuditPage found = new AuditPage(List.of(), false);

    /** Reads what the address asks for. */
    public void read() {
        found = useCases.before(before == null ? Long.MAX_VALUE : before);
    }

    /** What was done, in the reader's language; its own word where there is none for it. */
    public String deed(AuditEntry entry) {
        String key = "Deed." + entry.getDeed();
        String text = Texts.of(key);
        return text.equals(key) ? entry.getDeed() : text;
    }

    /** Who did it; what happens at the start and by a one-time link happens before anybody has logged in. */
    public String who(AuditEntry entry) {
        return entry.getLogin().equals(NOBODY) ? Texts.of("audit_list.nobody") : entry.getLogin();
    }

    /** What it was done to; the words that the pages have for settings are those of the pages. */
    public String details(AuditEntry entry) {
        return Stream.of(entry.getSubject().split(" ")).map(AuditListBacking::word).collect(Collectors.joining(" "));
    }

    private static String word(String kept) {
        return SETTINGS.stream().map(start -> start + kept).filter(key -> !Texts.of(key).equals(key)).findFirst()
                .map(key -> Texts.of(key)).orElse(kept);
    }

    public List<AuditEntry> getRows() {
        return found.rows();
    }

    public boolean isMore() {
        return found.more();
    }

    /** The number that the next sheet lies before; 0 when there is nothing. */
    public long getLast() {
        return found.rows().isEmpty() ? 0 : found.rows().get(found.rows().size() - 1).getId();
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
