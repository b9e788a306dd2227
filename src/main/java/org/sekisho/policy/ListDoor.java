package org.sekisho.policy;

import java.util.List;
import java.util.Optional;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.decision.ClientText;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.decision.ReasonKind;
import org.sekisho.policy.decision.Refusal;
import org.sekisho.policy.decision.TraceKind;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.lists.Resolution;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleChain;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Role;

/** The door of one list: its rules first, then its posting policy or its role's default (product.md section 4). */
final class ListDoor {

    /** No rule that names an address or a domain is about a sender that has none. */
    private static final int[] NOBODY = {};

    private final Snapshot snapshot;
    private final Facts facts;
    private final Resolution.OfList place;
    private final TraceNotes trace;
    private final SenderStanding sender;
    private final int[] hashes;
    private Optional<Finding.Monitored> monitored = Optional.empty();
    private boolean isClientMissing;

    ListDoor(Snapshot snapshot, Facts facts, Resolution.OfList place, TraceNotes trace) {
        this.snapshot = snapshot;
        this.facts = facts;
        this.place = place;
        this.trace = trace;
        this.sender = new SenderStanding(snapshot, facts, place, trace);
        this.hashes = sender.sender().map(RuleChain::hashesOf).orElse(NOBODY);
    }

    Finding decide() {
        Optional<Rule> rule = byRule();
        Verdict verdict = rule.map(this::verdict).orElseGet(() -> place.role() == Role.POST ? byPosting() : byRole());
        return new Finding(verdict, rule.map(Rule::id), monitored);
    }

    private Optional<Rule> byRule() {
        for (RuleChain chain : snapshot.rulesFor(place)) {
            List<Rule> candidates = chain.candidates(sender.sender());
            if (candidates.size() < chain.size()) {
                trace.note(TraceKind.RULES_SKIPPED, chain.size() - candidates.size());
            }
            Optional<Rule> deciding = firstOf(chain, candidates);
            if (deciding.isPresent()) {
                return deciding;
            }
        }
        return Optional.empty();
    }

    private Optional<Rule> firstOf(RuleChain chain, List<Rule> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            if (chain.isAboutOthers(i, hashes)) {
                trace.note(TraceKind.RULE_SKIPPED, new RuleAt(candidates, i));
            } else if (candidates.get(i).isLive(facts.at()) && decides(candidates.get(i))) {
                return Optional.of(candidates.get(i));
            }
        }
        return Optional.empty();
    }

    /** The number of a rule that is looked up only when somebody reads the trace. */
    private record RuleAt(List<Rule> rules, int place) {
        @Override
        public String toString() {
            return rules.get(place).id().toString();
        }
    }

    private boolean decides(Rule rule) {
        boolean isAccepting = rule.action() == Action.ACCEPT;
        boolean holds = isAccepting ? rule.condition().holdsForCertain(sender) : rule.condition().holds(sender);
        if (!holds && !isAccepting && isUndecided(rule)) {
            trace.note(TraceKind.CLIENT_MISSING, rule.id(), rule.action());
            isClientMissing = true;
            return true;
        }
        return holds ? counts(rule) : skip(rule);
    }

    private boolean isUndecided(Rule rule) {
        return facts.client().address().isEmpty() && rule.mode() == Mode.ENFORCE && rule.condition().couldHold(sender);
    }

    private boolean skip(Rule rule) {
        trace.note(TraceKind.RULE_SKIPPED, rule.id());
        return false;
    }

    private boolean counts(Rule rule) {
        boolean enforced = rule.mode() == Mode.ENFORCE;
        trace.note(enforced ? TraceKind.RULE_DECIDED : TraceKind.RULE_MONITORED, rule.id(), rule.action());
        if (!enforced) {
            monitored = monitored.or(() -> Optional.of(new Finding.Monitored(rule.id(), verdict(rule))));
        }
        return enforced;
    }

    private Verdict verdict(Rule rule) {
        if (isClientMissing) {
            return new Verdict.Defer(Refusal.noDecision(ReasonKind.RULE_LACKS_CLIENT.sentence(rule.id())));
        }
        String reason = ReasonKind.RULE.sentence(rule.id());
        return switch (rule.action()) {
            case ACCEPT -> new Verdict.Accept();
            case REJECT -> new Verdict.Reject(worded(rule, Refusal.notAuthorized(list().name(), reason)));
            case DEFER -> new Verdict.Defer(worded(rule, Refusal.notNow(list().name(), reason)));
        };
    }

    private static Refusal worded(Rule rule, Refusal refusal) {
        return rule.replyText().map(refusal::saying).orElse(refusal);
    }

    private Verdict byPosting() {
        boolean isOwnHost = snapshot.inside().isOwnHost(facts);
        if (sender.isNullSender() && !isOwnHost) {
            trace.note(TraceKind.NULL_SENDER);
            return refuse(ReasonKind.NULL_SENDER.sentence());
        }
        if (facts.sender().mailbox().filter(list().address()::equals).isPresent() && !isOwnHost) {
            trace.note(TraceKind.OWN_ADDRESS);
            return refuse(ReasonKind.OWN_ADDRESS.sentence());
        }
        boolean accepted = accepts(list().policy());
        trace.note(accepted ? TraceKind.POLICY_ACCEPTS : TraceKind.POLICY_REFUSES, list().policy(), exposure());
        return accepted ? new Verdict.Accept() : refuse(ReasonKind.POLICY.sentence(list().policy()));
    }

    private boolean accepts(PostingPolicy policy) {
        boolean insideOnly = exposure() == Exposure.INTERNAL;
        return switch (policy) {
            case ANYONE -> !insideOnly || sender.isInsider();
            case INSIDERS -> sender.isInsider();
            case MEMBERS -> sender.isMember() && (!insideOnly || sender.isInsider());
            case MEMBERS_AND_INSIDERS -> insideOnly ? sender.isInsider() : sender.isMember() || sender.isInsider();
            case ANNOUNCERS -> isAnnouncer() && (!insideOnly || sender.isInsider());
            case CLOSED -> false;
        };
    }

    private Verdict byRole() {
        boolean open = exposure() == Exposure.EXTERNAL
                || (place.role() == Role.BOUNCES && sender.isNullSender())
                || sender.isInsider();
        trace.note(open ? TraceKind.ROLE_ACCEPTS : TraceKind.ROLE_REFUSES, place.role(), exposure());
        return open ? new Verdict.Accept() : refuse(ReasonKind.ROLE.sentence(place.role()));
    }

    private boolean isAnnouncer() {
        Optional<EmailAddress> from = facts.sender().mailbox();
        boolean announcer = from.filter(list().announcers()::contains).isPresent();
        trace.note(announcer ? TraceKind.ANNOUNCER : TraceKind.NOT_ANNOUNCER, new ClientText(facts.sender().text()));
        return announcer;
    }

    private Verdict refuse(String reason) {
        return new Verdict.Reject(Refusal.notAuthorized(list().name(), reason));
    }

    private ListPolicy list() {
        return place.list();
    }

    private Exposure exposure() {
        return place.domain().exposure();
    }
}
