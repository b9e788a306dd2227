package org.sekisho.web.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sekisho.admin.rules.RuleLine;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Action;
import org.sekisho.web.forms.Texts;
import org.sekisho.web.remarks.RemarkTexts;

/**
 * One rule, as a row says it.
 *
 * @param line        the rule and what is known about it
 * @param isInherited whether it stands in the chain of a list without being that list's own
 * @param isLast      whether no other rule of its target follows on this sheet
 */
public record RuleRow(RuleLine line, boolean isInherited, boolean isLast) {

    private static final int SHOWN = 3;

    /** The parts of the condition, one sentence each; the one about every sender when there is none. */
    public List<String> getConditions() {
        SenderRule rule = getRule();
        List<String> parts = new ArrayList<>();
        addLines(parts, "rules_list.senders", rule.getSenders());
        addFlag(parts, "rules_list.nullSender", "rules_list.notNullSender", rule.getNullSender());
        addLines(parts, "rules_list.clients", rule.getClients());
        addFlag(parts, "rules_list.inside", "rules_list.outside", rule.getInside());
        addLines(parts, "rules_list.logins", rule.getLogins());
        if (!rule.getRoles().isEmpty()) {
            parts.add(Texts.of("rules_list.roles", rule.getRoles().stream().sorted()
                    .map(role -> Texts.of("Role." + role)).collect(Collectors.joining(", "))));
        }
        return parts.isEmpty() ? List.of(Texts.of("rules_list.everyone")) : parts;
    }

    private static void addLines(List<String> parts, String key, String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (!lines.isEmpty()) {
            String shown = lines.stream().limit(SHOWN).collect(Collectors.joining(", "));
            int more = lines.size() - SHOWN;
            parts.add(Texts.of(key, more > 0 ? Texts.of("rules_list.more", shown, more) : shown));
        }
    }

    private static void addFlag(List<String> parts, String yes, String no, Boolean flag) {
        if (flag != null) {
            parts.add(Texts.of(flag ? yes : no));
        }
    }

    /** What is odd about the rule, in the reader's language. */
    public List<String> getRemarks() {
        return line.remarks().stream().map(RemarkTexts::of).toList();
    }

    /** How the action looks: what lets in, what keeps out, what puts off. */
    public String getLook() {
        Action action = getRule().getAction();
        return action == Action.ACCEPT ? "good" : action == Action.REJECT ? "bad" : "warn";
    }

    public boolean isExpired() {
        return getRule().getExpires() != null && getRule().getExpires().isBefore(Instant.now());
    }

    public SenderRule getRule() {
        return line.rule();
    }

    public RuleTargetChoice getTarget() {
        return RuleTargetChoice.of(getRule());
    }

    public long getHits() {
        return line.hits();
    }

    public Optional<Instant> getLastHit() {
        return line.last();
    }

    public boolean getInherited() {
        return isInherited;
    }

    public boolean getFirst() {
        return getRule().getPosition() <= 1;
    }

    public boolean getLast() {
        return isLast;
    }
}
