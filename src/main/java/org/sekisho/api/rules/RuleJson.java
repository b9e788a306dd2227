package org.sekisho.api.rules;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.sekisho.admin.domains.Domains;
import org.sekisho.admin.lists.Lists;
import org.sekisho.api.body.BadBodyException;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.JsonFields;
import org.sekisho.api.problems.FieldNames;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.Scope;

/** A rule as JSON, and the reading of one. */
public record RuleJson(Domains domains, Lists lists) {

    /** The fields of the model as they are called here. */
    public static final FieldNames FIELDS = new FieldNames(Map.of("list", "target", "domain", "target",
            "replyEnglish", "reply", "senders", "condition.senders", "clients", "condition.clients",
            "logins", "condition.logins", "roles", "condition.roles"));

    private static final String[] NAMES = {"id", "scope", "target", "position", "condition", "action", "mode", "expires",
        "reply", "replyJapanese", "note"};

    static JsonObject of(SenderRule rule) {
        return new JsonAnswer().with("id", rule.getId()).with("scope", rule.getScope()).with("target", target(rule))
                .with("position", rule.getPosition()).with("condition", ConditionJson.of(rule))
                .with("action", rule.getAction()).with("mode", rule.getMode()).with("expires", rule.getExpires())
                .with("reply", written(rule.getReplyEnglish())).with("replyJapanese", written(rule.getReplyJapanese()))
                .with("note", rule.getNote()).build();
    }

    /** The number in a body that has one. */
    public static Optional<Long> number(JsonDocument body) {
        return body.fields(NAMES).number("id").map(Integer::longValue);
    }

    /** Writes the body's fields into a rule. */
    public SenderRule read(JsonDocument body, SenderRule rule) {
        JsonFields fields = body.fields(NAMES);
        refuseOtherNumber(fields, rule);
        rule.setScope(fields.mustChoice("scope", Scope.class));
        target(fields, rule);
        rule.setPosition(position(fields, rule));
        ConditionJson.read(fields.part("condition", ConditionJson.FIELDS), rule);
        rule.setAction(fields.mustChoice("action", Action.class));
        rule.setMode(fields.choice("mode", Mode.class).orElse(Mode.ENFORCE));
        rule.setExpires(fields.moment("expires").orElse(null));
        rule.setReplyEnglish(fields.text("reply").orElse(""));
        rule.setReplyJapanese(fields.text("replyJapanese").orElse(""));
        rule.setNote(fields.text("note").orElse(""));
        return rule;
    }

    private static Optional<String> written(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static String target(SenderRule rule) {
        return switch (rule.getScope()) {
            case SITE -> null;
            case DOMAIN -> rule.getDomain().getName();
            case LIST -> rule.getList().getAddress();
        };
    }

    private void target(JsonFields fields, SenderRule rule) {
        rule.setDomain(null);
        rule.setList(null);
        if (rule.getScope() == Scope.DOMAIN) {
            rule.setDomain(domains.find(fields.mustText("target")).orElseThrow(() -> noTarget("list domain")));
        } else if (rule.getScope() == Scope.LIST) {
            rule.setList(lists.find(fields.mustText("target")).orElseThrow(() -> noTarget("list")));
        } else if (fields.text("target").filter(text -> !text.isEmpty()).isPresent()) {
            throw new BadBodyException("target", "a rule of the site has no target");
        }
    }

    private static int position(JsonFields fields, SenderRule rule) {
        int position = fields.number("position").orElse(rule.getPosition());
        if (position < 0) {
            throw new BadBodyException("position", "positions begin at 1; 0 is the end");
        }
        return position;
    }

    private static void refuseOtherNumber(JsonFields fields, SenderRule rule) {
        Optional<Long> given = fields.number("id").map(Integer::longValue);
        if (given.isPresent() && !given.get().equals(rule.getId())) {
            throw new BadBodyException("id", "the number of a rule is given by the server and never changes");
        }
    }

    private static BadBodyException noTarget(String kind) {
        return new BadBodyException("target", "there is no " + kind + " of this name");
    }
}
