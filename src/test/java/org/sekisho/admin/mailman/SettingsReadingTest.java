package org.sekisho.admin.mailman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.sekisho.mailman.MailmanAction.ACCEPT;
import static org.sekisho.mailman.MailmanAction.DEFER;
import static org.sekisho.mailman.MailmanAction.DISCARD;
import static org.sekisho.mailman.MailmanAction.HOLD;
import static org.sekisho.mailman.MailmanAction.REJECT;
import static org.sekisho.policy.terms.Exposure.EXTERNAL;
import static org.sekisho.policy.terms.Exposure.INTERNAL;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.mailman.ListSettings;
import org.sekisho.mailman.MailmanAction;
import org.sekisho.mailman.Roster;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.PostingPolicy;

class SettingsReadingTest {

    private static final Roster NOBODY = new Roster(Map.of(), List.of());
    private static final String PARTNER = "partner@elsewhere.example";
    private static final String SPAMMER = "spammer@elsewhere.example";

    private final Map<MailmanAction, List<String>> these = new EnumMap<>(Map.of(ACCEPT, List.of(), HOLD, List.of(),
            REJECT, List.of(), DISCARD, List.of()));

    @Test
    void whatMailmanHoldsMustReachIt() {
        assertThat(reading(EXTERNAL, DEFER, HOLD).policy()).isEqualTo(PostingPolicy.ANYONE);
        assertThat(reading(INTERNAL, DEFER, HOLD).policy()).isEqualTo(PostingPolicy.INSIDERS);
        assertThat(reading(EXTERNAL, DEFER, HOLD).rules()).isEmpty();
    }

    @Test
    void whatMailmanSendsBackIsForMembersOnly() {
        assertThat(reading(EXTERNAL, DEFER, REJECT).policy()).isEqualTo(PostingPolicy.MEMBERS);
        assertThat(reading(INTERNAL, HOLD, DISCARD).policy()).isEqualTo(PostingPolicy.MEMBERS);
        assertThat(reading(EXTERNAL, DEFER, REJECT).rules()).isEmpty();
    }

    @Test
    void anAnnouncementListIsForTheMembersWhoMay() {
        SettingsReading reading = new SettingsReading(EXTERNAL, settings(REJECT, REJECT),
                roster(Map.of("chair@my.domain", ACCEPT, "quiet@my.domain", DISCARD)), NOBODY);
        assertThat(reading.policy()).isEqualTo(PostingPolicy.ANNOUNCERS);
        assertThat(reading.announcers()).containsExactly("chair@my.domain");
        assertThat(reading.rules()).containsExactly(
                new RuleDraft("member moderation_action", Action.REJECT, false, List.of("quiet@my.domain")));
    }

    @Test
    void acceptedNonmembersNeedARuleWhereOthersAreRefused() {
        these.put(ACCEPT, List.of(PARTNER, "^.*@partner\\.example$"));
        assertThat(reading(EXTERNAL, DEFER, REJECT).rules()).containsExactly(new RuleDraft("accept_these_nonmembers",
                Action.ACCEPT, false, List.of(PARTNER, "/^.*@partner\\.example$/")));
        assertThat(reading(EXTERNAL, DEFER, HOLD).rules()).isEmpty();
    }

    @Test
    void whatIsRefusedOfNonmembersDoesNotHitMembers() {
        these.put(REJECT, List.of("^.*@elsewhere\\.example$"));
        assertThat(reading(EXTERNAL, DEFER, HOLD).rules()).containsExactly(
                new RuleDraft("default_member_action", Action.ACCEPT, false, List.of("members")),
                new RuleDraft("reject_these_nonmembers", Action.REJECT, false, List.of("/^.*@elsewhere\\.example$/")));
        assertThat(reading(INTERNAL, DEFER, HOLD).rules().get(0).insideOnly()).isTrue();
    }

    @Test
    void anOwnSettingComesBeforeTheLegacyLists() {
        these.put(ACCEPT, List.of(SPAMMER));
        SettingsReading reading = new SettingsReading(EXTERNAL, settings(DEFER, REJECT), NOBODY,
                roster(Map.of(SPAMMER, DISCARD, PARTNER, DEFER)));
        assertThat(reading.rules()).extracting(RuleDraft::action, RuleDraft::senders).containsExactly(
                tuple(Action.ACCEPT, List.of("members")),
                tuple(Action.ACCEPT, List.of(PARTNER)),
                tuple(Action.REJECT, List.of(SPAMMER)),
                tuple(Action.ACCEPT, List.of(SPAMMER)));
    }

    @Test
    void onAnInternalListWhatIsHeldIsLetInFromInsidersOnly() {
        these.put(HOLD, List.of(PARTNER));
        these.put(DISCARD, List.of(SPAMMER));
        assertThat(reading(INTERNAL, DEFER, REJECT).rules()).extracting(RuleDraft::setting, RuleDraft::insideOnly)
                .containsExactly(tuple("default_member_action", true),
                        tuple("hold_these_nonmembers", true),
                        tuple("discard_these_nonmembers", false));
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsTaken() {
        these.put(ACCEPT, List.of("@other", PARTNER, "^(?=x)"));
        SettingsReading reading = reading(EXTERNAL, DEFER, REJECT);
        assertThat(reading.unreadable()).containsExactly("@other", "^(?=x)");
        assertThat(reading.rules()).hasSize(1);
    }

    private SettingsReading reading(Exposure exposure, MailmanAction members, MailmanAction nonmembers) {
        return new SettingsReading(exposure, settings(members, nonmembers), NOBODY, NOBODY);
    }

    private ListSettings settings(MailmanAction members, MailmanAction nonmembers) {
        return new ListSettings(members, nonmembers, these, false);
    }

    private static Roster roster(Map<String, MailmanAction> people) {
        Map<EmailAddress, Optional<MailmanAction>> read = new LinkedHashMap<>();
        people.forEach((address, action) -> read.put(EmailAddress.of(address), Optional.of(action)));
        return new Roster(read, List.of());
    }
}
