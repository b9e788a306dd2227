package org.sekisho.mailman;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Subscribes those who have a role at one list to another one, with what was set for them. */
final class PeopleCopy {

    private static final String ACTION = "moderation_action";
    private static final Set<String> PREFERENCES = Set.of("acknowledge_posts", "delivery_mode", "delivery_status",
            "hide_address", "preferred_language", "receive_list_copy", "receive_own_postings");

    private final RestAnswers answers;
    private final RestPages pages;
    private final String list;

    /**
     * @param list the list-id of the list that gets them
     */
    PeopleCopy(RestAnswers answers, RestPages pages, String list) {
        this.answers = answers;
        this.pages = pages;
        this.list = list;
    }

    /** Copies one roster to another one of the same role; both are paths. */
    void of(String from, String to, String role) {
        Map<String, JsonObject> there = new HashMap<>();
        pages.all(to).forEach(person -> there.put(person.getString("email"), person));
        pages.all(from).forEach(person -> copy(person, Optional.ofNullable(there.get(person.getString("email"))), role));
    }

    private void copy(JsonObject person, Optional<JsonObject> known, String role) {
        String member = known.map(each -> each.getString("member_id")).orElseGet(() -> subscribe(person, role));
        String before = known.map(PeopleCopy::action).orElse("");
        if (known.isEmpty() || !before.equals(action(person))) {
            change("members/" + member, Json.createObjectBuilder().add(ACTION, action(person)).build());
        }
        JsonObject preferences = ListCopies.only(
                answers.get("members/" + person.getString("member_id") + "/preferences"), PREFERENCES);
        if (!preferences.isEmpty()) {
            change("members/" + member + "/preferences", preferences);
        }
    }

    private String subscribe(JsonObject person, String role) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("list_id", list)
                .add("subscriber", person.getString("email")).add("role", role)
                .add("display_name", person.getString("display_name", ""))
                .add("pre_verified", JsonValue.TRUE).add("pre_confirmed", JsonValue.TRUE)
                .add("pre_approved", JsonValue.TRUE).add("send_welcome_message", JsonValue.FALSE);
        String made = answers.change("POST", "members", body.build()).orElseThrow(() -> new MailmanTroubleException(
                MailmanTrouble.STRANGE, "Mailman does not say where it has put " + person.getString("email")));
        return made.substring(made.lastIndexOf('/') + 1);
    }

    private void change(String path, JsonObject body) {
        answers.change("PATCH", path, body);
    }

    /** What is done with this person's posts; empty where the list's default is. */
    private static String action(JsonObject person) {
        return person.getString(ACTION, "");
    }
}
