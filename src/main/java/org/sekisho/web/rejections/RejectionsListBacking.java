package org.sekisho.web.rejections;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sekisho.admin.rejections.RejectionPage;
import org.sekisho.admin.rejections.RejectionQuery;
import org.sekisho.admin.rejections.Rejections;
import org.sekisho.model.Rejection;

/** The rejection log. What is searched for stands in the page's address. */
@Named
@RequestScoped
public class RejectionsListBacking {

    private static final int ROWS = 50;

    @Inject
    Rejections useCases;

    private String text = "";
    private LocalDate from;
    private LocalDate to;
    private Long before;
    private RejectionPage found = new RejectionPage(List.of(), false);

    /** Looks for what the address asks for. */
    public void search() {
        found = useCases.search(new RejectionQuery(getText(), startOf(from), startOf(to).map(RejectionsListBacking::nextDay),
                Optional.ofNullable(before), ROWS));
    }

    /** Puts what was typed into the address. */
    public String show() {
        before = null;
        return "/rejections/list?faces-redirect=true&includeViewParams=true";
    }

    private static Optional<Instant> startOf(LocalDate day) {
        return Optional.ofNullable(day).map(known -> known.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private static Instant nextDay(Instant start) {
        return start.atZone(ZoneId.systemDefault()).plusDays(1).toInstant();
    }

    public List<Rejection> getRows() {
        return found.rows();
    }

    public boolean isMore() {
        return found.more();
    }

    /** Whether something was searched for. */
    public boolean isNarrowed() {
        return !getText().isBlank() || from != null || to != null;
    }

    /** The number that the next sheet lies before; 0 when nothing was found. */
    public long getLast() {
        return found.rows().isEmpty() ? 0 : found.rows().get(found.rows().size() - 1).getId();
    }

    public String getText() {
        return text == null ? "" : text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
