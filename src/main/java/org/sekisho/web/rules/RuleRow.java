package org.sekisho.web.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Action;
import org.sekisho.web.forms.Texts;

/** One rule, as a row says it. */
public record RuleRow(SenderRule rule, boolean isFirst, boolean isLast) {

    private static final int SHOWN = 3;

    /** The parts of the condition, one sentence each; the one about every sender when there is none. */
    public List<String> getConditions() {
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

    /** How the action looks: what lets in, what keeps out, what puts off. */
    public String getLook() {
        return rule.getAction() == Action.ACCEPT ? "good" : rule.getAction() == Action.REJECT ? "bad" : "warn";
    }

    public boolean isExpired() {
        return rule.getExpires() != null && rule.getExpires().isBefore(Instant.now());
    }

    public SenderRule getRule() {
        return rule;
    }

    public boolean getFirst() {
        return isFirst;
    }

    public boolean getLast() {
        return isLast;
    }
}
