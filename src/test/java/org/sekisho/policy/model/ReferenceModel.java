package org.sekisho.policy.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.policy.model.NaiveRecipient.Place;
import org.sekisho.policy.model.Plan.ACondition;
import org.sekisho.policy.model.Plan.ADomain;
import org.sekisho.policy.model.Plan.ARule;

/** Section 4 of product.md, read naively, on strings. */
final class ReferenceModel {

    private final Plan plan;
    private final NaiveRecipient recipient;
    private final NaiveSender sender;

    private ReferenceModel(Plan plan, Envelope envelope) {
        this.plan = plan;
        this.recipient = new NaiveRecipient(plan, envelope.recipient());
        this.sender = new NaiveSender(plan, envelope);
    }

    static Answer answer(Plan plan, Envelope envelope) {
        return new ReferenceModel(plan, envelope).answer();
    }

    private Answer answer() {
        List<ADomain> hinted = recipient.hinted();
        Optional<ADomain> own = recipient.domain();
        if (!hinted.isEmpty()) {
            boolean allMonitor = Stream.concat(hinted.stream(), own.stream()).allMatch(d -> d.mode().equals("MONITOR"));
            return Answer.refused("501 5.1.3", "").monitored(allMonitor || isSiteMonitored());
        }
        return own.map(this::inDomain).orElseGet(() -> Answer.let("PASS", ""));
    }

    private Answer inDomain(ADomain domain) {
        boolean monitored = isSiteMonitored() || domain.mode().equals("MONITOR");
        Optional<Place> place = recipient.place(domain, recipient.local());
        if (place.isPresent()) {
            return ofList(domain, place.get()).monitored(monitored || place.get().list().mode().equals("MONITOR"));
        }
        return NaiveRecipient.isSite(domain, recipient.local())
                ? Answer.let("ACCEPT", "SITE") : Answer.refused("550 5.1.1", "").monitored(monitored);
    }

    private Answer ofList(ADomain domain, Place place) {
        if (sender.isUnreadable()) {
            return Answer.refused("501 5.1.7", place.text());
        }
        Optional<ARule> monitored = first("MONITOR", domain, place);
        Optional<ARule> deciding = first("ENFORCE", domain, place);
        boolean accepted = place.role().equals("POST") ? mayPost(domain, place) : mayReach(domain, place);
        Answer answer = deciding.map(rule -> byRule(rule, domain, place)).orElseGet(() ->
                accepted ? Answer.let("ACCEPT", place.text()) : Answer.refused("550 5.7.1", place.text()));
        boolean before = monitored.isPresent() && deciding.map(rule -> rank(monitored.get(), domain, place)
                < rank(rule, domain, place)).orElse(true);
        boolean wouldRefuse = before && answer.verdict().equals("ACCEPT") && !monitored.get().action().equals("ACCEPT");
        return wouldRefuse ? byRule(monitored.get(), domain, place).monitored(true) : answer;
    }

    /** The rules that are looked at, in their order. */
    private List<ARule> order(ADomain domain, Place place) {
        return Stream.of("SITE", place.list().address(), domain.name()).flatMap(target -> plan.rules().stream()
                .filter(rule -> rule.target().equals(target))).toList();
    }

    private int rank(ARule rule, ADomain domain, Place place) {
        return order(domain, place).indexOf(rule);
    }

    private Optional<ARule> first(String mode, ADomain domain, Place place) {
        return order(domain, place).stream().filter(rule -> rule.mode().equals(mode))
                .filter(rule -> applies(rule, domain, place)).findFirst();
    }

    private Answer byRule(ARule rule, ADomain domain, Place place) {
        Answer answer = !holds(rule, domain, place, false) ? Answer.refused("451 4.3.0", place.text())
                : switch (rule.action()) {
                    case "ACCEPT" -> Answer.let("ACCEPT", place.text());
                    case "REJECT" -> Answer.refused("550 5.7.1", place.text());
                    default -> Answer.refused("451 4.7.1", place.text());
                };
        return answer.by(rule.id());
    }

    /** Nobody comes in for want of a fact: without a client's address a rule that lets in must not ask for it. */
    private boolean applies(ARule rule, ADomain domain, Place place) {
        boolean lets = rule.action().equals("ACCEPT");
        boolean unknownInsider = rule.condition().inside().isPresent() && sender.lacksClientFor(domain.proof());
        boolean isEnforced = rule.mode().equals("ENFORCE");
        return holds(rule, domain, place, false) && !(lets && unknownInsider)
                || !lets && isEnforced && sender.lacksClient() && holds(rule, domain, place, true);
    }

    /** @param anyClient takes whatever asks for the client's address to hold */
    private boolean holds(ARule rule, ADomain domain, Place place, boolean anyClient) {
        ACondition asked = rule.condition();
        boolean bySender = asked.senders().isEmpty()
                || asked.senders().stream().anyMatch(term -> sender.isMeantBy(term, place.list())
                        || anyClient && sender.mayBeIn(term));
        boolean byInside = anyClient && sender.lacksClientFor(domain.proof())
                || asked.inside().map(expected -> expected == sender.isInsider(domain.proof())).orElse(true);
        return rule.expires().map(Envelope.NOW::isBefore).orElse(true)
                && (asked.roles().isEmpty() || asked.roles().contains(place.role()))
                && bySender && byInside
                && asked.nullSender().map(expected -> expected == sender.isNull()).orElse(true)
                && (asked.clients().isEmpty() || anyClient || sender.isClientIn(asked.clients()))
                && (asked.logins().isEmpty() || sender.isLogin(asked.logins()));
    }

    private boolean mayPost(ADomain domain, Place place) {
        boolean special = sender.isNull() || sender.is(place.list().address());
        boolean insider = sender.isInsider(domain.proof());
        boolean member = sender.isMember(place.list());
        boolean announcer = place.list().announcers().stream().anyMatch(sender::is);
        boolean external = domain.exposure().equals("EXTERNAL");
        return !(special && !sender.isOwnHost()) && switch (place.list().policy()) {
            case "ANYONE" -> external || insider;
            case "INSIDERS" -> insider;
            case "MEMBERS" -> external ? member : member && insider;
            case "MEMBERS_AND_INSIDERS" -> external ? member || insider : insider;
            case "ANNOUNCERS" -> external ? announcer : announcer && insider;
            default -> false;
        };
    }

    private boolean mayReach(ADomain domain, Place place) {
        return domain.exposure().equals("EXTERNAL") || sender.isInsider(domain.proof())
                || place.role().equals("BOUNCES") && sender.isNull();
    }

    private boolean isSiteMonitored() {
        return plan.mode().equals("MONITOR");
    }
}
