package org.sekisho.api.previews;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sekisho.admin.domains.Domains;
import org.sekisho.admin.inside.InsideDefinition;
import org.sekisho.admin.inside.Insiders;
import org.sekisho.admin.lists.Lists;
import org.sekisho.admin.rules.Rules;
import org.sekisho.admin.sets.Sets;
import org.sekisho.api.body.BadBodyException;
import org.sekisho.api.body.JsonDocument;
import org.sekisho.api.body.JsonFields;
import org.sekisho.api.domains.DomainJson;
import org.sekisho.api.inside.InsideJson;
import org.sekisho.api.lists.ListJson;
import org.sekisho.api.rules.RuleJson;
import org.sekisho.api.sets.SetJson;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.model.SenderRule;
import org.sekisho.model.SenderSet;

/** Reads the one change that a body drafts. What it names and is there already is changed, else it is made. */
@RequestScoped
public class Drafts {

    private static final String RULE = "rule";
    private static final String WITHOUT_RULE = "withoutRule";
    private static final List<String> FIELDS = List.of(RULE, WITHOUT_RULE, "list", "domain", "inside", "senderSet");

    @Inject
    private Rules rules;

    @Inject
    private Lists lists;

    @Inject
    private Domains domains;

    @Inject
    private Insiders inside;

    @Inject
    private Sets sets;

    static String[] fieldsAnd(String... others) {
        return Stream.concat(FIELDS.stream(), Arrays.stream(others)).toArray(String[]::new);
    }

    /** The call of the use case that would make the change. */
    Runnable read(JsonFields fields) {
        Map<String, Runnable> drafts = new LinkedHashMap<>();
        Map<String, Function<JsonDocument, Runnable>> readings = Map.of(RULE, this::rule, "list", this::list,
                "domain", this::domain, "inside", this::inside, "senderSet", this::senderSet);
        readings.forEach((field, reading) -> fields.document(field).map(reading)
                .ifPresent(draft -> drafts.put(field, draft)));
        fields.number(WITHOUT_RULE).ifPresent(id -> drafts.put(WITHOUT_RULE, without(id)));
        if (drafts.size() != 1) {
            throw new BadBodyException("", "write one change: one of the fields " + String.join(", ", FIELDS));
        }
        return drafts.values().iterator().next();
    }

    private Runnable rule(JsonDocument body) {
        SenderRule before = RuleJson.number(body).map(id -> existing(id, RULE + ".id")).orElseGet(SenderRule::new);
        SenderRule edited = new RuleJson(domains, lists).read(body, before);
        return () -> RuleJson.FIELDS.run(() -> rules.save(edited));
    }

    private Runnable without(int id) {
        long rule = existing(id, WITHOUT_RULE).getId();
        return () -> rules.delete(rule);
    }

    private SenderRule existing(long id, String field) {
        return rules.find(id).orElseThrow(() -> new BadBodyException(field, "there is no rule of this number"));
    }

    private Runnable list(JsonDocument body) {
        MailingList before = lists.find(ListJson.address(body)).orElseGet(MailingList::new);
        MailingList edited = new ListJson(domains).read(body, before);
        return () -> ListJson.FIELDS.run(() -> lists.save(edited));
    }

    private Runnable domain(JsonDocument body) {
        ListDomain before = domains.find(DomainJson.name(body)).orElseGet(ListDomain::new);
        ListDomain edited = DomainJson.read(body, before);
        return () -> domains.save(edited);
    }

    private Runnable inside(JsonDocument body) {
        InsideDefinition edited = InsideJson.read(body);
        return () -> inside.save(edited);
    }

    private Runnable senderSet(JsonDocument body) {
        SenderSet before = sets.byName(SetJson.name(body)).orElseGet(SenderSet::new);
        SenderSet edited = SetJson.read(body, before);
        return () -> sets.save(edited);
    }
}
