package org.sekisho.mailman;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;

/**
 * The REST API of a Mailman 3, read (API 3.1, Mailman 3.3; {@code docs.mailman3.org}). Every method throws
 * {@link MailmanTroubleException} when the answer is not whole.
 */
public final class MailmanRest {

    private static final String ACTION = "moderation_action";

    private final RestAnswers answers;
    private final RestPages pages;

    public MailmanRest(MailmanServer server) {
        this.answers = new RestAnswers(server);
        this.pages = new RestPages(answers);
    }

    /** What it calls itself, like {@code GNU Mailman 3.3.8 (Tom Sawyer)}. */
    public String version() {
        return understood(() -> answers.get("system/versions").getString("mailman_version"));
    }

    /** Its mail domains. */
    public List<MailmanDomain> domains() {
        return understood(() -> pages.all("domains").stream().map(domain -> new MailmanDomain(
                DomainName.of(domain.getString("mail_host")), text(domain, "alias_domain"))).toList());
    }

    /** Its lists, those of all domains. */
    public List<MailmanList> lists() {
        return understood(() -> pages.all("lists").stream().map(list -> new MailmanList(list.getString("list_id"),
                list.getString("list_name"), DomainName.of(list.getString("mail_host")),
                text(list, "description").orElse(""), list.getInt("member_count", 0))).toList());
    }

    /** The list of that list-id as it decides on posts. */
    public ListSettings settings(String list) {
        return understood(() -> {
            JsonObject config = answers.get(path(list) + "/config");
            Map<MailmanAction, List<String>> these = new EnumMap<>(MailmanAction.class);
            for (MailmanAction action : ListSettings.ORDER) {
                these.put(action, config.getJsonArray(action.name().toLowerCase(Locale.ROOT) + "_these_nonmembers")
                        .getValuesAs(JsonString.class).stream().map(JsonString::getString).toList());
            }
            return new ListSettings(MailmanAction.of(config.getString("default_member_action")),
                    MailmanAction.of(config.getString("default_nonmember_action")), these,
                    config.getBoolean("emergency", false));
        });
    }

    /** Those who have that role at the list of that list-id. */
    public Roster roster(String list, RosterRole role) {
        return understood(() -> {
            Map<EmailAddress, Optional<MailmanAction>> people = new LinkedHashMap<>();
            List<String> unreadable = new ArrayList<>();
            for (JsonObject person : pages.all(path(list) + "/roster/" + role.path() + "?fields=email&fields=" + ACTION)) {
                String email = person.getString("email");
                EmailAddress.parse(email).ifPresentOrElse(
                        address -> people.put(address, text(person, ACTION).map(MailmanAction::of)),
                        () -> unreadable.add(email));
            }
            return new Roster(people, unreadable);
        });
    }

    private static String path(String list) {
        return "lists/" + URLEncoder.encode(list, StandardCharsets.UTF_8);
    }

    /** Mailman leaves out what is not set. */
    private static Optional<String> text(JsonObject from, String key) {
        return from.containsKey(key) && !from.isNull(key) ? Optional.of(from.getString(key)) : Optional.empty();
    }

    /** A key that is missing or of another kind: this is not the API that we know. */
    private static <T> T understood(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (NullPointerException | ClassCastException | IllegalArgumentException other) {
            throw new MailmanTroubleException(MailmanTrouble.STRANGE,
                    "Mailman's answer is not as its API 3.1 has it (" + other.getMessage() + ")", other);
        }
    }
}
