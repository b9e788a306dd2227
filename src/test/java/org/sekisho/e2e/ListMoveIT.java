package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.sekisho.wire.RestClient;

/** Lists of a real Mailman 3 move between the internal and the external domain: each step done, undone and done again. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ListMoveIT {

    private static final String OLD = "staff@mlin.my.domain";
    private static final String NEW = "staff@mlex.my.domain";
    private static final String NEW_ID = "staff.mlex.my.domain";
    private static final String PAGE = "/moves/list.xhtml";
    private static final String NEXT = "Do the next step: " + OLD;
    private static final String BACK = "Undo the last step: " + OLD;
    private static final String STRANGER = "stranger@elsewhere.example";
    private static final String MEMBER = "anna@partner.example";

    private static final String UNWANTED = "unwanted@elsewhere.example";

    private MailmanSite site;
    private Console console;

    @BeforeAll
    void start() {
        PrivateMailman mailman = PrivateMailman.start(MailmanSite.lmtp());
        mailman.createList("open@mlex.my.domain");
        mailman.createList(OLD);
        mailman.subscribe(OLD, MEMBER);
        mailman.subscribe(OLD, "quiet@partner.example");
        mailman.configure(OLD, "default_nonmember_action", "reject", "description", "The staff", "subject_prefix", "[S] ",
                "accept_these_nonmembers", "friend@elsewhere.example");
        person(mailman, "owner@my.domain", "owner");
        person(mailman, "moderator@my.domain", "moderator");
        person(mailman, "noisy@elsewhere.example", "nonmember");
        String noisy = mailman.rest().get("lists/" + OLD + "/nonmember/noisy@elsewhere.example");
        mailman.rest().patch("members/" + id(noisy), "moderation_action", "accept");
        String quiet = mailman.rest().get("lists/" + OLD + "/member/quiet@partner.example");
        mailman.rest().patch("members/" + id(quiet) + "/preferences", "delivery_status", "by_user");
        mailman.rest().post("lists/" + OLD + "/bans", "email", "banned@elsewhere.example");
        mailman.rest().post("lists/" + OLD + "/header-matches", "header", "x-spam", "pattern", "yes", "action", "hold");
        site = new MailmanSite(mailman, Map.of());
        site.look(Map.of("mlex.my.domain", "External", "mlin.my.domain", "Internal"));
        console = site.begin("Import").mindLooks();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    @Order(1)
    void aPlanChangesNothing() {
        console.open(PAGE).fill("Posting address of the list", OLD).choose("New list domain", "mlex.my.domain (External)")
                .press("Begin");
        assertThat(console.text()).contains(OLD + " → " + NEW, "Make the list in Mailman", "Remove the old list");
        assertThat(isInMailman(NEW)).isFalse();
        assertThat(site.verdict(STRANGER, NEW)).isEqualTo("REJECT");
    }

    @Test
    @Order(2)
    void aListThatSomebodyMadeMeanwhileIsNeitherTakenNorRemoved() {
        site.mailman().createList(NEW);
        console.open(PAGE).press(NEXT);
        assertThat(console.text()).contains("Mailman has a list " + NEW + " already.");
        assertThat(isInMailman(NEW)).isTrue();
        console.open(PAGE);
        assertThat(console.text()).doesNotContain("Undo the last step");
        site.mailman().rest().delete("lists/" + NEW_ID);
    }

    @Test
    @Order(3)
    void theStepsInMailmanAreDoneUndoneAndDoneAgain() {
        console.open(PAGE).press(NEXT);
        assertThat(isInMailman(NEW)).isTrue();
        console.press(BACK);
        assertThat(isInMailman(NEW)).isFalse();
        console.press(NEXT);
        console.press(NEXT);
        assertThat(config()).contains("\"description\": \"The staff\"", "[S] ", "friend@elsewhere.example");
        assertThat(site.mailman().rest().get("lists/" + NEW_ID + "/bans")).contains("banned@elsewhere.example");
        assertThat(site.mailman().rest().get("lists/" + NEW_ID + "/header-matches")).contains("x-spam");
        console.press(BACK);
        assertThat(config()).doesNotContain("The staff").doesNotContain("friend@elsewhere.example");
        console.press(NEXT);
        console.press(NEXT);
        assertPeople();
        console.press(BACK);
        assertThat(site.mailman().rest().get("lists/" + NEW_ID + "/roster/member")).doesNotContain(MEMBER);
        assertThat(config()).contains("The staff");
        console.press(NEXT);
        assertPeople();
        site.begin("Bring into step now");
        assertThat(site.lists()).as("the gate knows the new address with the step about it").doesNotContain(NEW);
        assertThat(site.mailman().queued("virgin")).noneMatch(notice -> notice.contains("staff-request@mlex.my.domain"));
    }

    @Test
    @Order(4)
    void theGateTakesMailForTheNewAddressAndRefusesItForTheOldOneWithAHint() {
        assertThat(site.verdict(MEMBER, NEW)).isEqualTo("REJECT");
        site.api().must("POST", "/rules", "{\"scope\": \"LIST\", \"target\": \"" + OLD
                + "\", \"action\": \"REJECT\", \"condition\": {\"senders\": [\"" + UNWANTED
                + "\"]}, \"note\": \"Moved: to " + NEW + "\"}");
        console.open(PAGE).press(NEXT);
        assertThat(site.verdict(MEMBER, NEW)).isEqualTo("ACCEPT");
        assertThat(rulesAboutTheUnwanted()).isEqualTo(2);
        console.press(BACK);
        assertThat(site.verdict(MEMBER, NEW)).isEqualTo("REJECT");
        console.press(NEXT);
        site.mailman().subscribe(OLD, "late@partner.example");
        console.press(NEXT);
        assertThat(site.mailman().rest().get("lists/" + NEW_ID + "/roster/member")).contains("late@partner.example");
        assertThat(reply("boss@my.domain", OLD)).contains("this list has moved to " + NEW);
        console.press(BACK);
        assertThat(reply("boss@my.domain", OLD)).doesNotContain("has moved");
        assertThat(rulesAboutTheUnwanted()).as("a rule whose note is like that of the hint").isEqualTo(2);
        console.press(NEXT);
    }

    @Test
    @Order(5)
    void whileMailmanIsAwayTheLastStepStaysToDoWithTheReason() {
        console.open(PAGE).press(NEXT);
        console.press(NEXT);
        site.mailman().pause();
        confirmTheLast();
        assertThat(console.text()).contains("Not done yet: Remove the old list", "Mailman does not answer at");
        assertThat(site.lists()).contains(OLD, NEW);
        site.mailman().resume();
    }

    @Test
    @Order(6)
    void afterTheEndTheOldListIsGoneAndOnlyTheHintStays() {
        console.open(PAGE);
        confirmTheLast();
        assertThat(console.text()).doesNotContain("Not done yet").doesNotContain("Do the next step");
        assertThat(isInMailman(OLD)).isFalse();
        assertThat(reply(STRANGER, OLD)).contains("this list has moved to " + NEW);
        assertThat(reply("boss@my.domain", "staff-owner@mlin.my.domain")).contains("this list has moved to " + NEW);
        assertThat(site.verdict(MEMBER, NEW)).isEqualTo("ACCEPT");
        assertThat(site.verdict(STRANGER, NEW)).isEqualTo("REJECT");
        assertThat(site.verdict("friend@elsewhere.example", NEW)).isEqualTo("ACCEPT");
        console.open("/audit/list.xhtml");
        assertThat(console.text()).contains("move.do.remove", "move.undo.people");
    }

    @Test
    @Order(7)
    void byTheApiAListMovesTheOtherWayEachStepDoneUndoneAndDoneAgain() {
        String move = "/moves/" + step("", "{\"address\": \"open@mlex.my.domain\", \"domain\": \"mlin.my.domain\"}")
                .getInt("id");
        for (String step : List.of("CREATE", "SETTINGS", "PEOPLE", "POLICY", "OLD_ADDRESS", "FILES", "DNS")) {
            assertThat(site.api().object(move).getString("next")).isEqualTo(step);
            assertThat(done(step(move.substring(6) + "/next", ""))).endsWith(step);
            assertThat(done(step(move.substring(6) + "/back", ""))).doesNotContain(step);
            assertThat(done(step(move.substring(6) + "/next", ""))).endsWith(step);
        }
        assertThat(reply(STRANGER, "open@mlex.my.domain")).contains("this list has moved to open@mlin.my.domain");
        assertThat(site.api().send("DELETE", move, "").statusCode()).isEqualTo(400);
        JsonObject last = step(move.substring(6) + "/next", "");
        assertThat(last.isNull("next")).isTrue();
        assertThat(last.getString("trouble")).isEmpty();
        assertThat(isInMailman("open@mlex.my.domain")).isFalse();
        assertThat(isInMailman("open@mlin.my.domain")).isTrue();
        assertThat(site.verdict(STRANGER, "open@mlin.my.domain")).isEqualTo("REJECT");
        assertThat(site.api().send("POST", move + "/back", "").statusCode()).isEqualTo(400);
        assertThat(site.api().get("/moves/4711").statusCode()).isEqualTo(404);
    }

    private JsonObject step(String path, String body) {
        return RestClient.json(site.api().must("POST", "/moves" + path, body)).asJsonObject();
    }

    private static List<String> done(JsonObject move) {
        return move.getJsonArray("done").getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private int rulesAboutTheUnwanted() {
        return site.api().must("GET", "/rules", "").body().split(UNWANTED, -1).length - 1;
    }

    private void confirmTheLast() {
        console.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(NEXT).setExact(true)).click();
        console.press("Yes, do it");
    }

    private void assertPeople() {
        assertThat(roster("member")).contains(MEMBER, "quiet@partner.example");
        assertThat(roster("owner")).contains("owner@my.domain");
        assertThat(roster("moderator")).contains("moderator@my.domain");
        assertThat(roster("nonmember")).contains("noisy@elsewhere.example", "\"moderation_action\": \"accept\"");
        String quiet = site.mailman().rest().get("lists/" + NEW_ID + "/member/quiet@partner.example");
        assertThat(site.mailman().rest().get("members/" + id(quiet) + "/preferences")).contains("by_user");
    }

    private String roster(String role) {
        return site.mailman().rest().get("lists/" + NEW_ID + "/roster/" + role);
    }

    private String config() {
        return site.mailman().rest().get("lists/" + NEW_ID + "/config");
    }

    private boolean isInMailman(String address) {
        return site.mailman().rest().get("lists").contains("\"fqdn_listname\": \"" + address + "\"");
    }

    private String reply(String sender, String recipient) {
        return site.api().must("POST", "/decisions", "{\"client\":{\"address\":\"203.0.113.7\"},\"sender\":\"" + sender
                + "\",\"recipient\":\"" + recipient + "\"}").body();
    }

    private static void person(PrivateMailman mailman, String address, String role) {
        mailman.rest().post("members", "list_id", OLD.replace('@', '.'), "subscriber", address, "role", role);
    }

    private static String id(String member) {
        return member.replaceAll("(?s).*\"member_id\": \"([0-9a-f]+)\".*", "$1");
    }
}
