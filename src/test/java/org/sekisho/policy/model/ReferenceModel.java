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
        for (String target : List.of("SITE", place.list().address(), domain.name())) {
            for (ARule rule : plan.rules()) {
                if (rule.target().equals(target) && decides(rule, domain, place)) {
                    return byRule(rule, place);
                }
            }
        }
        boolean accepted = place.role().equals("POST") ? mayPost(domain, place) : mayReach(domain, place);
        return accepted ? Answer.let("ACCEPT", place.text()) : Answer.refused("550 5.7.1", place.text());
    }

    private static Answer byRule(ARule rule, Place place) {
        return switch (rule.action()) {
            case "ACCEPT" -> Answer.let("ACCEPT", place.text()).by(rule.id());
            case "REJECT" -> Answer.refused("550 5.7.1", place.text()).by(rule.id());
            default -> Answer.refused("451 4.7.1", place.text()).by(rule.id());
        };
    }

    private boolean decides(ARule rule, ADomain domain, Place place) {
        ACondition asked = rule.condition();
        return rule.mode().equals("ENFORCE") && rule.expires().map(Envelope.NOW::isBefore).orElse(true)
                && (asked.roles().isEmpty() || asked.roles().contains(place.role()))
                && (asked.senders().isEmpty()
                        || asked.senders().stream().anyMatch(term -> sender.isMeantBy(term, place.list())))
                && asked.nullSender().map(expected -> expected == sender.isNull()).orElse(true)
                && (asked.clients().isEmpty() || sender.isClientIn(asked.clients()))
                && (asked.logins().isEmpty() || sender.isLogin(asked.logins()))
                && asked.inside().map(expected -> expected == sender.isInsider(domain.proof())).orElse(true);
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
