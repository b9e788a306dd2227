package org.sekisho.web.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sekisho.admin.domains.Domains;
import org.sekisho.admin.lists.Lists;
import org.sekisho.admin.rejections.RefusalTotals;
import org.sekisho.admin.rejections.RejectionQuery;
import org.sekisho.admin.rejections.Rejections;
import org.sekisho.admin.status.DoorsReport;
import org.sekisho.admin.status.Status;
import org.sekisho.admin.status.StatusReport;
import org.sekisho.model.Rejection;

/** The first page. */
@Named
@RequestScoped
public class IndexBacking {

    private static final int LATEST = 8;
    private static final int DAYS = 14;

    @Inject
    Status status;

    @Inject
    Rejections rejections;

    @Inject
    Domains domains;

    @Inject
    Lists lists;

    private StatusReport report;
    private RefusalTotals totals;

    @PostConstruct
    void ask() {
        report = status.get();
        totals = rejections.totals(DAYS, ZoneId.systemDefault());
    }

    public StatusReport getReport() {
        return report;
    }

    public DoorsReport getDoors() {
        return report.doors();
    }

    /** The version of the snapshot in force; 0 when there is none, and mail is put off. */
    public long getSnapshot() {
        return report.snapshot().orElse(0L);
    }

    /** What went wrong with the after-filter last; empty when nothing is known. */
    public String getError() {
        return report.doors().error().orElse("");
    }

    /** Since when the after-filter is in its state; empty when nobody has asked it yet. */
    public Optional<Instant> getSince() {
        return report.doors().since();
    }

    /** How the after-filter's state looks. */
    public String getLook() {
        return switch (report.doors().state()) {
            case UP -> "good";
            case DOWN -> "bad";
            case UNKNOWN -> "plain";
        };
    }

    /** The refusals of the last days as bars, the oldest first. */
    public List<DayBar> getDays() {
        long most = Math.max(1, totals.byDay().values().stream().mapToLong(Long::longValue).max().orElse(0));
        return totals.byDay().entrySet().stream()
                .map(day -> new DayBar(day.getKey(), day.getValue(), 100 * day.getValue() / most)).toList();
    }

    public RefusalTotals getTotals() {
        return totals;
    }

    public boolean isAnyRefused() {
        return !totals.bySender().isEmpty();
    }

    public List<Rejection> getLatest() {
        return rejections.search(
                new RejectionQuery("", Optional.empty(), Optional.empty(), Optional.empty(), LATEST)).rows();
    }

    public boolean isWithoutDomains() {
        return domains.all().isEmpty();
    }

    public boolean isWithoutLists() {
        return !isWithoutDomains() && lists.all().isEmpty();
    }
}
