package org.sekisho.admin.dns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.sekisho.admin.dns.DnsQuestions.Subject;
import org.sekisho.admin.dns.DnsQuestions.Task;
import org.sekisho.dns.MxAnswer;
import org.sekisho.dns.MxLookup;
import org.sekisho.dns.MxQuestion;
import org.sekisho.dns.NameServerAddress;

/** Makes the checks of this node and keeps the last outcome. Called by the schedule, without a login. */
@ApplicationScoped
public class DnsWatch {

    @Inject
    private DnsQuestions questions;

    @Inject
    private MxLookup lookup;

    private final AtomicReference<DnsReport> latest = new AtomicReference<>(DnsReport.none());

    /** Asks all servers about all list domains; takes as long as the slowest of them, some seconds at most for each 100. */
    public DnsReport check() {
        Task task = questions.gather();
        Map<MxQuestion, MxAnswer> answers = lookup.ask(task.subjects().stream().flatMap(subject ->
                Stream.concat(task.inner().stream(), task.outer().stream())
                        .map(server -> new MxQuestion(server, subject.name()))).toList());
        DnsReport report = new DnsReport(Optional.of(Instant.now()), task.subjects().stream()
                .map(subject -> views(subject, task, answers)).toList());
        latest.set(report);
        return report;
    }

    /** The outcome of the last check. */
    public DnsReport latest() {
        return latest.get();
    }

    private static DomainViews views(Subject subject, Task task, Map<MxQuestion, MxAnswer> answers) {
        return new DomainViews(subject.name().ascii(), subject.exposure(),
                said(subject, task.inner(), answers), said(subject, task.outer(), answers),
                new DnsJudgement(task.mailHost()).of(subject.exposure(), heard(subject, task.inner(), answers),
                        heard(subject, task.outer(), answers)));
    }

    private static List<DnsAnswer> said(Subject subject, List<NameServerAddress> servers,
            Map<MxQuestion, MxAnswer> answers) {
        return servers.stream()
                .map(server -> DnsAnswer.of(server, answers.get(new MxQuestion(server, subject.name())))).toList();
    }

    private static List<MxAnswer> heard(Subject subject, List<NameServerAddress> servers,
            Map<MxQuestion, MxAnswer> answers) {
        return servers.stream().map(server -> answers.get(new MxQuestion(server, subject.name()))).toList();
    }
}
