package org.sekisho.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.decision.ClientText;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.decision.ReasonKind;
import org.sekisho.policy.decision.Refusal;
import org.sekisho.policy.decision.Target;
import org.sekisho.policy.decision.TraceKind;
import org.sekisho.policy.decision.TraceStep;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.Resolution;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.RuleId;

/** One recipient on its way to a verdict: the order of product.md, step by step, with its trace. */
final class RecipientCase {

    private final Snapshot snapshot;
    private final Facts facts;
    private final List<TraceStep> trace = new ArrayList<>();

    private final boolean isTraced;

    RecipientCase(Snapshot snapshot, Facts facts, boolean isTraced) {
        this.snapshot = snapshot;
        this.facts = facts;
        this.isTraced = isTraced;
    }

    Decision decide(Resolution resolution) {
        if (resolution instanceof Resolution.Malformed malformed) {
            return malformed(malformed.domain());
        }
        Optional<DomainPolicy> elsewhere = resolution.plainDomain().filter(domain -> !snapshot.decides(domain));
        return elsewhere.isPresent() ? atTheOtherDoor(elsewhere.get()) : decideHere(resolution);
    }

    private Decision decideHere(Resolution resolution) {
        if (resolution instanceof Resolution.Unknown unknown) {
            return unknown(unknown);
        }
        if (resolution instanceof Resolution.OfSite site) {
            note(TraceKind.SITE_ADDRESS, new ClientText(facts.recipient().text()));
            return answer(new Verdict.Accept(), Target.site(site.domain().name()));
        }
        return resolution instanceof Resolution.OfList list ? ofList(list) : notOurs();
    }

    void note(TraceKind kind, Object... details) {
        if (isTraced) {
            trace.add(TraceStep.of(kind, details));
        }
    }

    private Decision notOurs() {
        note(TraceKind.NOT_OURS, new ClientText(facts.recipient().text()));
        return answer(new Verdict.Pass(), Target.notOurs());
    }

    private Decision atTheOtherDoor(DomainPolicy domain) {
        note(TraceKind.OTHER_DOOR, domain.name(), domain.door());
        return answer(new Verdict.Pass(), Target.notOurs());
    }

    /** At every door: the policy door sees only Postfix's own reading of what the client wrote. */
    private Decision malformed(DomainPolicy domain) {
        note(TraceKind.MALFORMED, new ClientText(facts.recipient().text()), domain.name());
        Refusal refusal = Refusal.badRecipient(ReasonKind.NOT_PLAIN.sentence(domain.name()));
        return monitored(new Verdict.Reject(refusal), Target.in(domain.name()), Optional.empty(), domain.mode());
    }

    private Decision unknown(Resolution.Unknown unknown) {
        DomainName domain = unknown.domain().name();
        note(TraceKind.UNKNOWN_LIST, unknown.name(), domain);
        unknown.elsewhere().forEach(other -> note(TraceKind.LIST_ELSEWHERE, other));
        String reason = unknown.elsewhere().isEmpty() ? ReasonKind.NO_LIST.sentence()
                : ReasonKind.LIST_ELSEWHERE.sentence(unknown.elsewhere().stream().map(DomainName::toString)
                        .collect(Collectors.joining(", ")));
        Refusal refusal = Refusal.noSuchList(unknown.name(), reason);
        return monitored(new Verdict.Reject(refusal), Target.in(domain), Optional.empty(), unknown.domain().mode());
    }

    private Decision ofList(Resolution.OfList place) {
        note(TraceKind.LIST, new ClientText(facts.recipient().text()), place.list().address(), place.role());
        Target target = Target.list(place.list().address(), place.role(),
                place.role() == Role.POST && place.list().checksHeaders());
        Mode mode = place.domain().mode() == Mode.MONITOR ? Mode.MONITOR : place.list().mode();
        if (facts.sender() instanceof ReversePath.Unreadable unreadable) {
            return monitored(new Verdict.Reject(unreadable(unreadable)), target, Optional.empty(), mode);
        }
        if (facts.inHeader()) {
            note(TraceKind.HEADER_SENDER, new ClientText(facts.sender().text()));
        }
        Finding finding = new ListDoor(snapshot, facts, place, this::note).decide();
        return finding.wouldBe().map(rule -> monitoredRule(rule, target))
                .orElseGet(() -> monitored(finding.verdict(), target, finding.rule(), mode));
    }

    /** A rule that is only monitored would have refused what is let in. */
    private Decision monitoredRule(Finding.Monitored found, Target target) {
        note(TraceKind.MONITORED, ReasonKind.RULE.sentence(found.rule()), found.verdict().label());
        return answer(new Verdict.Accept(), Optional.of(found.verdict()), target, Optional.of(found.rule()));
    }

    private Refusal unreadable(ReversePath.Unreadable sender) {
        if (facts.inHeader()) {
            note(TraceKind.HEADER_UNREADABLE);
            return Refusal.badHeader(ReasonKind.UNREADABLE_HEADER.sentence());
        }
        note(TraceKind.UNREADABLE_SENDER, new ClientText(sender.text()));
        return Refusal.badSender(ReasonKind.UNREADABLE_SENDER.sentence());
    }

    /** Under monitor what would be refused is noted and let in. */
    private Decision monitored(Verdict found, Target target, Optional<RuleId> rule, Mode mode) {
        boolean isMonitored = mode == Mode.MONITOR || snapshot.siteMode() == Mode.MONITOR;
        if (!isMonitored || found.letsThrough()) {
            return answer(found, Optional.empty(), target, rule);
        }
        note(TraceKind.MONITORED, (snapshot.siteMode() == Mode.MONITOR ? ReasonKind.SITE
                : ReasonKind.LIST_OR_DOMAIN).sentence(), found.label());
        return answer(new Verdict.Accept(), Optional.of(found), target, rule);
    }

    private Decision answer(Verdict verdict, Target target) {
        return answer(verdict, Optional.empty(), target, Optional.empty());
    }

    private Decision answer(Verdict verdict, Optional<Verdict> wouldBe, Target target, Optional<RuleId> rule) {
        return new Decision(facts, verdict, wouldBe, target, rule, trace, snapshot.version());
    }
}
