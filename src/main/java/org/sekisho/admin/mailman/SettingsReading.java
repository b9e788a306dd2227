package org.sekisho.admin.mailman;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.mailman.ListSettings;
import org.sekisho.mailman.MailmanAction;
import org.sekisho.mailman.Roster;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.PostingPolicy;

/**
 * What Mailman's settings for posts mean here. Mailman asks a member's own setting, else the default for members; and of
 * everybody else the own setting, then {@code accept_}, {@code hold_}, {@code reject_} and
 * {@code discard_these_nonmembers}, then the default ({@code mailman/rules/moderation.py} of 3.3.8).
 *
 * <p>What it holds must reach it, so holding is accepting here; on an internal list only from insiders.
 */
final class SettingsReading {

    private static final String THESE = "_these_nonmembers";
    private static final String MEMBERS = "members";

    private final Exposure exposure;
    private final ListSettings settings;
    private final Roster members;
    private final Roster nonmembers;
    private final List<RuleDraft> rules = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    SettingsReading(Exposure exposure, ListSettings settings, Roster members, Roster nonmembers) {
        this.exposure = exposure;
        this.settings = settings;
        this.members = members;
        this.nonmembers = nonmembers;
        addMembers();
        addNonmembers();
        dropNeedless();
    }

    /** Whom the list takes posts from when no rule decides. */
    PostingPolicy policy() {
        if (settings.nonmembers().letsThrough()) {
            return PostingPolicy.defaultFor(exposure);
        }
        return settings.members().letsThrough() ? PostingPolicy.MEMBERS : PostingPolicy.ANNOUNCERS;
    }

    /** The members whose own setting lets their posts through although the default does not. */
    List<String> announcers() {
        return settings.members().letsThrough() ? List.of() : lettingThrough(members);
    }

    List<RuleDraft> rules() {
        return List.copyOf(rules);
    }

    /** The entries that mean nothing here. */
    List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /** Members come first: what is refused of others must not hit them. */
    private void addMembers() {
        add("member moderation_action", Action.REJECT, false, refused(members));
        if (settings.members().letsThrough()) {
            add("default_member_action", Action.ACCEPT, exposure == Exposure.INTERNAL, List.of(MEMBERS));
        } else {
            add("member moderation_action", Action.ACCEPT, exposure == Exposure.INTERNAL, announcers());
            add("default_member_action", Action.REJECT, false, List.of(MEMBERS));
        }
    }

    private void addNonmembers() {
        boolean isInternal = exposure == Exposure.INTERNAL;
        String own = "nonmember moderation_action";
        add(own, Action.ACCEPT, isInternal, plain(nonmembers.with(MailmanAction.HOLD)));
        List<EmailAddress> taken = new ArrayList<>(nonmembers.with(MailmanAction.ACCEPT));
        taken.addAll(nonmembers.with(MailmanAction.DEFER));
        add(own, Action.ACCEPT, false, plain(taken));
        add(own, Action.REJECT, false, refused(nonmembers));
        for (MailmanAction action : ListSettings.ORDER) {
            add(action.name().toLowerCase(Locale.ROOT) + THESE, action.letsThrough() ? Action.ACCEPT : Action.REJECT,
                    isInternal && action == MailmanAction.HOLD, read(settings.these().get(action)));
        }
    }

    private List<String> read(List<String> entries) {
        List<String> senders = new ArrayList<>();
        entries.forEach(entry -> PatternReading.of(entry).ifPresentOrElse(senders::add, () -> unreadable.add(entry)));
        return senders.stream().distinct().toList();
    }

    private void add(String setting, Action action, boolean insideOnly, List<String> senders) {
        if (!senders.isEmpty()) {
            rules.add(new RuleDraft(setting, action, insideOnly, senders));
        }
    }

    /** What the posting policy does anyway needs no rule, unless a rule behind it says otherwise. */
    private void dropNeedless() {
        while (!rules.isEmpty() && isNeedless(rules.get(rules.size() - 1))) {
            rules.remove(rules.size() - 1);
        }
        boolean anyRefusedBehind = false;
        for (int i = rules.size() - 1; i >= 0; i--) {
            RuleDraft rule = rules.get(i);
            anyRefusedBehind |= rule.action() == Action.REJECT;
            if (!anyRefusedBehind && rule.senders().equals(List.of(MEMBERS))) {
                rules.remove(i);
            }
        }
    }

    private boolean isNeedless(RuleDraft rule) {
        boolean isOfMembers = rule.senders().equals(List.of(MEMBERS));
        return switch (policy()) {
            case ANYONE -> rule.action() == Action.ACCEPT;
            case MEMBERS -> rule.action() == Action.ACCEPT && isOfMembers;
            case ANNOUNCERS -> rule.action() == Action.REJECT && isOfMembers
                    || rule.action() == Action.ACCEPT && rule.senders().equals(announcers());
            default -> rule.action() == Action.ACCEPT && rule.insideOnly();
        };
    }

    private static List<String> refused(Roster roster) {
        List<EmailAddress> refused = new ArrayList<>(roster.with(MailmanAction.REJECT));
        refused.addAll(roster.with(MailmanAction.DISCARD));
        return plain(refused);
    }

    private static List<String> lettingThrough(Roster roster) {
        return plain(roster.people().entrySet().stream()
                .filter(person -> person.getValue().filter(MailmanAction::letsThrough).isPresent())
                .map(Map.Entry::getKey).toList());
    }

    private static List<String> plain(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::toString).distinct().sorted().toList();
    }
}
