package org.sekisho.api.rules;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonFields;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Role;

/** A rule's condition as JSON: only the fields that matter. */
final class ConditionJson {

    static final String[] FIELDS = {"senders", "nullSender", "clients", "inside", "logins", "roles"};

    private ConditionJson() {
    }

    static JsonObject of(SenderRule rule) {
        Set<Role> roles = new TreeSet<>(rule.getRoles());
        return new JsonAnswer()
                .withIf(!rule.getSenders().isEmpty(), "senders", rule.getSenders().lines().toList())
                .withIf(rule.getNullSender() != null, "nullSender", rule.getNullSender())
                .withIf(!rule.getClients().isEmpty(), "clients", rule.getClients().lines().toList())
                .withIf(rule.getInside() != null, "inside", rule.getInside())
                .withIf(!rule.getLogins().isEmpty(), "logins", rule.getLogins().lines().toList())
                .withIf(!roles.isEmpty(), "roles", roles).build();
    }

    /** Writes a condition into a rule; none is the one that always holds. */
    static void read(Optional<JsonFields> condition, SenderRule rule) {
        rule.setSenders(lines(condition, "senders"));
        rule.setNullSender(condition.flatMap(fields -> fields.flag("nullSender")).orElse(null));
        rule.setClients(lines(condition, "clients"));
        rule.setInside(condition.flatMap(fields -> fields.flag("inside")).orElse(null));
        rule.setLogins(lines(condition, "logins"));
        rule.setRoles(new TreeSet<>(condition.map(fields -> fields.choices("roles", Role.class)).orElse(List.of())));
    }

    private static String lines(Optional<JsonFields> condition, String field) {
        return String.join("\n", condition.map(fields -> fields.alternatives(field)).orElse(List.of()));
    }
}
