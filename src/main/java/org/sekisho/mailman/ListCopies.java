package org.sekisho.mailman;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Makes a list of a Mailman 3 like another one, which Mailman itself cannot rename (API 3.1, Mailman 3.3). Whatever is run
 * twice does no more than once. Every method throws {@link MailmanTroubleException} when Mailman has not done it.
 */
public final class ListCopies {

    /** What is a list's own, and what Mailman counts itself ({@code mailman/rest/listconf.py} of 3.3.8). */
    private static final Set<String> NOT_COPIED = Set.of("bounces_address", "created_at", "digest_last_sent_at",
            "fqdn_listname", "http_etag", "join_address", "last_post_at", "leave_address", "list_name", "mail_host",
            "moderator_password", "next_digest_number", "no_reply_address", "owner_address", "post_id",
            "posting_address", "request_address", "usenet_watermark", "volume");
    private static final String NOTICES = "admin_notify_mchanges";

    private final RestAnswers answers;
    private final RestPages pages;

    public ListCopies(MailmanServer server) {
        this.answers = new RestAnswers(server);
        this.pages = new RestPages(answers);
    }

    /** Whether Mailman has a list of that list-id. */
    public boolean exists(String list) {
        return answersAt(path(list));
    }

    /** Whether Mailman has that mail domain. */
    public boolean hasDomain(String domain) {
        return answersAt("domains/" + segment(domain));
    }

    /** Makes a mail domain. */
    public void makeDomain(String domain) {
        answers.change("POST", "domains", Json.createObjectBuilder().add("mail_host", domain).build());
    }

    /** Removes a mail domain; nothing happens when there is none. */
    public void removeDomain(String domain) {
        removeAt("domains/" + segment(domain));
    }

    /** Makes a list with Mailman's usual settings. */
    public void make(String address) {
        answers.change("POST", "lists", Json.createObjectBuilder().add("fqdn_listname", address).build());
    }

    /** Removes a list with its people and what is held for it; nobody is told. Nothing happens when there is none. */
    public void remove(String list) {
        removeAt(path(list));
    }

    /** How many posts wait for a moderator of that list. */
    public int held(String list) {
        return answers.get(path(list) + "/held/count").getInt("count");
    }

    /** Gives a list the settings of another one: configuration, header matches, bans and the addresses of templates. */
    public void copySettings(String from, String to) {
        JsonObjectBuilder settings = Json.createObjectBuilder();
        answers.get(path(from) + "/config").forEach((name, value) -> {
            if (!NOT_COPIED.contains(name) && value != JsonValue.NULL) {
                settings.add(name, value);
            }
        });
        answers.change("PATCH", path(to) + "/config", settings.build());
        copyHeaderMatches(from, to);
        copyTemplates(from, to);
        copyBans(from, to);
    }

    /**
     * Gives a list the owners, moderators, members and nonmembers of another one, each with what was set for them. Nobody
     * is removed and nobody is told. Takes some requests for each of them.
     */
    public void copyPeople(String from, String to) {
        JsonValue notices = answers.get(path(from) + "/config/" + NOTICES).get(NOTICES);
        answers.change("PATCH", path(to) + "/config", Json.createObjectBuilder().add(NOTICES, JsonValue.FALSE).build());
        PeopleCopy copy = new PeopleCopy(answers, pages, to);
        for (String role : List.of("owner", "moderator", "member", "nonmember")) {
            copy.of(path(from) + "/roster/" + role, path(to) + "/roster/" + role, role);
        }
        answers.change("PATCH", path(to) + "/config", Json.createObjectBuilder().add(NOTICES, notices).build());
    }

    private void copyHeaderMatches(String from, String to) {
        String there = path(to) + "/header-matches";
        answers.change("DELETE", there, JsonValue.EMPTY_JSON_OBJECT);
        pages.all(path(from) + "/header-matches").forEach(match ->
                answers.change("POST", there, only(match, Set.of("header", "pattern", "action", "tag"))));
    }

    private void copyTemplates(String from, String to) {
        JsonObjectBuilder templates = Json.createObjectBuilder();
        pages.all(path(from) + "/uris").forEach(template -> templates.add(template.getString("name"), template.get("uri")));
        JsonObject all = templates.build();
        if (!all.isEmpty()) {
            answers.change("PATCH", path(to) + "/uris", all);
        }
    }

    private void copyBans(String from, String to) {
        Set<String> known = emails(path(to) + "/bans");
        emails(path(from) + "/bans").stream().filter(email -> !known.contains(email)).forEach(email ->
                answers.change("POST", path(to) + "/bans", Json.createObjectBuilder().add("email", email).build()));
    }

    private Set<String> emails(String path) {
        return Set.copyOf(pages.all(path).stream().map(ban -> ban.getString("email")).toList());
    }

    private boolean answersAt(String path) {
        try {
            answers.get(path);
            return true;
        } catch (MailmanTroubleException trouble) {
            if (trouble.trouble() == MailmanTrouble.MISSING) {
                return false;
            }
            throw trouble;
        }
    }

    private void removeAt(String path) {
        if (answersAt(path)) {
            answers.change("DELETE", path, JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    static JsonObject only(JsonObject from, Set<String> names) {
        JsonObjectBuilder some = Json.createObjectBuilder();
        from.forEach((name, value) -> {
            if (names.contains(name) && value != JsonValue.NULL) {
                some.add(name, value);
            }
        });
        return some.build();
    }

    private static String path(String list) {
        return "lists/" + segment(list);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
