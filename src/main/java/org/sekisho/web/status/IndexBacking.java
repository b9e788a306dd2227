package org.sekisho.web.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Lazy;
import org.sekisho.admin.configuration.Staleness;
import org.sekisho.admin.domains.Domains;
import org.sekisho.admin.lists.Lists;
import org.sekisho.admin.mailman.MailmanLists;
import org.sekisho.admin.rejections.RefusalTops;
import org.sekisho.admin.rejections.RejectionQuery;
import org.sekisho.admin.rejections.Rejections;
import org.sekisho.admin.status.DoorsReport;
import org.sekisho.admin.status.Status;
import org.sekisho.admin.status.StatusReport;
import org.sekisho.admin.status.Traffic;
import org.sekisho.admin.status.TrafficPeriod;
import org.sekisho.admin.status.TrafficSpan;
import org.sekisho.model.FollowRun;
import org.sekisho.model.Rejection;

/** The first page. */
@Named
@RequestScoped
public class IndexBacking {

    private static final int LATEST = 8;

    @Inject
    Status status;

    @Inject
    Traffic traffic;

    @Inject
    Rejections rejections;

    @Inject
    Domains domains;

    @Inject
    Lists lists;

    @Inject
    MailmanLists mailman;

    @Inject
    Staleness staleness;

    /** A page asks for a value again and again; the database is asked for each once. */
    private final Lazy<List<Rejection>> latest = new Lazy<>(() -> rejections.search(
            new RejectionQuery("", Optional.empty(), Optional.empty(), Optional.empty(), LATEST)).rows());
    private final Lazy<Optional<FollowRun>> mailmanTrouble = new Lazy<>(() ->
            mailman.lastRun().filter(run -> run.getEndedAt().isEmpty() && !run.getTrouble().isEmpty()));
    private final Lazy<Optional<Instant>> mailmanRead = new Lazy<>(() -> mailman.lastWhole());
    private final Lazy<List<String>> staleBundles = new Lazy<>(() -> staleness.bundles());
    private final Lazy<Boolean> withoutDomains = new Lazy<>(() -> domains.all().isEmpty());
    private final Lazy<Boolean> withoutLists = new Lazy<>(() -> !isWithoutDomains() && lists.some(1).isEmpty());

    private StatusReport report;
    private RefusalTops tops;
    private TrafficSpan span = TrafficSpan.FORTNIGHT;
    private List<TrafficPeriod> periods = List.of();
    private List<TrafficPeriod> lastDay = List.of();

    @PostConstruct
    void ask() {
        String wanted = Faces.getRequestParameter("span");
        span = Stream.of(TrafficSpan.values()).filter(each -> each.name().equals(wanted)).findFirst().orElse(span);
        ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
        report = status.get();
        periods = traffic.over(span, now);
        lastDay = span == TrafficSpan.DAY ? periods : traffic.over(TrafficSpan.DAY, now);
        tops = rejections.tops(periods.get(0).from());
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

    /** The traffic of the span as bars, the oldest first. */
    public List<TrafficBar> getBars() {
        long most = periods.stream().mapToLong(TrafficPeriod::total).max().orElse(0);
        return periods.stream().map(period -> new TrafficBar(period, most)).toList();
    }

    /** The traffic of the last 24 hours. */
    public TrafficTotal getDay() {
        return TrafficTotal.of(lastDay);
    }

    /** The traffic of the whole span. */
    public TrafficTotal getTotal() {
        return TrafficTotal.of(periods);
    }

    public TrafficSpan getSpan() {
        return span;
    }

    public TrafficSpan[] getSpans() {
        return TrafficSpan.values();
    }

    public RefusalTops getTops() {
        return tops;
    }

    public boolean isAnyRefused() {
        return !tops.bySender().isEmpty();
    }

    public List<Rejection> getLatest() {
        return latest.get();
    }

    /** The reading of Mailman that was broken off by trouble; the last known members stay until the next one. */
    public Optional<FollowRun> getMailmanTrouble() {
        return mailmanTrouble.get();
    }

    /** When Mailman was read to the end last. */
    public Optional<Instant> getMailmanRead() {
        return mailmanRead.get();
    }

    /** The bundles of files that say something else than when they were downloaded. */
    public List<String> getStaleBundles() {
        return staleBundles.get();
    }

    public boolean isWithoutDomains() {
        return withoutDomains.get();
    }

    public boolean isWithoutLists() {
        return withoutLists.get();
    }
}
