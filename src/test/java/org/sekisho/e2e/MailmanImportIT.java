package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Lists of a real Mailman 3 are looked at, imported and kept in step; what is refused at the gate is what Mailman refuses. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailmanImportIT {

    private static final String STRANGER = "stranger@elsewhere.example";
    private static final String MEMBER = "anna@partner.example";
    private static final Map<String, String> EXPOSURES =
            Map.of("mlex.my.domain", "External", "mlin.my.domain", "Internal");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private MailmanSite site;

    @BeforeAll
    void start() {
        PrivateMailman mailman = PrivateMailman.start(MailmanSite.lmtp());
        mailman.createList("open@mlex.my.domain");
        mailman.createList("club@mlex.my.domain");
        mailman.createList("news@mlex.my.domain");
        mailman.createList("staff@mlin.my.domain");
        mailman.subscribe("club@mlex.my.domain", MEMBER);
        mailman.subscribe("news@mlex.my.domain", MEMBER);
        mailman.subscribe("staff@mlin.my.domain", "boss@my.domain");
        mailman.configure("club@mlex.my.domain", "default_nonmember_action", "reject",
                "accept_these_nonmembers", "^.*@friends\\.example", "accept_these_nonmembers", "^(?!x).*");
        mailman.configure("open@mlex.my.domain", "reject_these_nonmembers", "^spam.*@");
        mailman.configure("news@mlex.my.domain", "default_member_action", "reject",
                "default_nonmember_action", "reject");
        mailman.rest().post("members", "list_id", "club.mlex.my.domain", "subscriber", "owner@my.domain", "role", "owner");
        site = new MailmanSite(mailman, Map.of("SEKISHO_MAILMAN_MINUTES", "60"));
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    @Order(1)
    void aLookChangesNothingAndShowsTheTrapsOfMailmansPatterns() {
        Console console = site.look(EXPOSURES);
        assertThat(console.text()).contains("club@mlex.my.domain").contains("4 lists with 3 members.")
                .contains("“^(?!x).*” is neither an address nor a pattern")
                .contains("The pattern /(?:^.*@friends\\.example).*/ also means");
        assertThat(site.lists()).isEmpty();
    }

    @Test
    @Order(2)
    void anImportMakesOfMailmansSettingsWhatMailmanDoes() {
        Console console = site.begin("Import");
        assertThat(console.text()).doesNotContain("could not be read to the end").contains("New list domain");
        assertThat(site.lists()).containsExactlyInAnyOrder("open@mlex.my.domain", "club@mlex.my.domain",
                "news@mlex.my.domain", "staff@mlin.my.domain");
        assertThat(site.verdict(STRANGER, "open@mlex.my.domain")).isEqualTo("ACCEPT");
        assertThat(site.verdict("spam7@elsewhere.example", "open@mlex.my.domain")).isEqualTo("REJECT");
        assertThat(site.verdict(STRANGER, "club@mlex.my.domain")).isEqualTo("REJECT");
        assertThat(site.verdict(MEMBER, "club@mlex.my.domain")).isEqualTo("ACCEPT");
        assertThat(site.verdict("x@friends.example", "club@mlex.my.domain")).isEqualTo("ACCEPT");
        assertThat(site.verdict("spam7@elsewhere.example", "club-owner@mlex.my.domain")).isEqualTo("ACCEPT");
        assertThat(site.verdict(MEMBER, "news@mlex.my.domain")).isEqualTo("REJECT");
        assertThat(site.verdict(STRANGER, "staff@mlin.my.domain")).isEqualTo("REJECT");
    }

    @Test
    @Order(3)
    void nothingIsWrittenWhereNothingHasChanged() {
        long before = site.api().object("/status").getJsonNumber("snapshot").longValue();
        site.begin("Bring into step now");
        assertThat(site.api().object("/status").getJsonNumber("snapshot").longValue()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void whatChangesInMailmanIsTakenAndReported() {
        site.mailman().subscribe("club@mlex.my.domain", "bert@partner.example");
        site.mailman().configure("club@mlex.my.domain", "accept_these_nonmembers", STRANGER);
        site.mailman().createList("fresh@mlex.my.domain");
        site.mailman().rest().delete("lists/open@mlex.my.domain");
        site.mailman().unsubscribe("news@mlex.my.domain", MEMBER);
        Console console = site.begin("Bring into step now");
        assertThat(console.text()).contains("Gone in Mailman; stays here").contains("+1 \u22120").contains("+0 \u22121");
        assertThat(members("news@mlex.my.domain")).isEqualTo("[]");
        assertThat(members("club@mlex.my.domain")).contains(MEMBER, "bert@partner.example");
        assertThat(site.verdict("bert@partner.example", "club@mlex.my.domain")).isEqualTo("ACCEPT");
        assertThat(site.verdict(STRANGER, "club@mlex.my.domain")).isEqualTo("ACCEPT");
        assertThat(site.verdict("x@friends.example", "club@mlex.my.domain")).isEqualTo("REJECT");
        assertThat(site.lists()).contains("fresh@mlex.my.domain", "open@mlex.my.domain");
    }

    @Test
    @Order(5)
    void aListThatIsGoneInMailmanStaysUntilItIsDeletedHere() {
        Console console = site.console().open(MailmanSite.PAGE);
        assertThat(console.text()).contains("Mailman has these lists no more");
        assertThat(site.verdict(STRANGER, "open@mlex.my.domain")).isEqualTo("ACCEPT");
        console.page().locator("li a", new Page.LocatorOptions().setHasText("open@mlex.my.domain")).click();
        console.press("Delete").press("Yes, do it");
        assertThat(site.lists()).doesNotContain("open@mlex.my.domain");
        assertThat(console.open(MailmanSite.PAGE).text()).doesNotContain("Mailman has these lists no more");
    }

    @Test
    @Order(6)
    void whileMailmanIsDownTheLastKnownMembersStayAndItIsSaid() {
        site.mailman().pause();
        Console console = site.begin("Bring into step now");
        assertThat(console.text()).contains("Mailman could not be read to the end").contains("Mailman does not answer at");
        assertThat(site.verdict(MEMBER, "club@mlex.my.domain")).isEqualTo("ACCEPT");
        console.press("Ask Mailman");
        assertThat(console.text()).contains("Mailman does not answer:");
        console.open("/index.xhtml");
        assertThat(console.text()).contains("Mailman could not be read", "The last known members stay in force",
                "Mailman does not answer at");
        console.page().locator(".notice a", new Page.LocatorOptions().setHasText("Lists from Mailman")).click();
        console.assertPath(MailmanSite.PAGE);
        assertThat(site.readiness()).contains("Mailman does not answer at");
        assertThat(site.api().object("/status").getJsonObject("mailman").getString("trouble"))
                .contains("Mailman does not answer at");
        assertThat(members("club@mlex.my.domain")).contains(MEMBER, "bert@partner.example");
    }

    @Test
    @Order(7)
    void theScheduleGoesOnWhenMailmanIsBackAndItsChangesAreReported() {
        site.mailman().resume();
        site.mailman().unsubscribe("club@mlex.my.domain", "bert@partner.example");
        site.mailman().createList("second@mlex.my.domain");
        site.killAndStartAgain();
        await().atMost(PATIENCE).until(() -> site.lists().contains("second@mlex.my.domain")
                && site.api().object("/status").getJsonObject("mailman").getString("trouble").isEmpty());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(members("club@mlex.my.domain")).doesNotContain("bert"));
        Console console = site.console().open(MailmanSite.PAGE);
        assertThat(console.text()).doesNotContain("could not be read to the end").contains("second@mlex.my.domain");
        assertThat(site.readiness()).doesNotContain("Mailman does not answer at");
    }

    private String members(String list) {
        return site.api().get("/lists/" + list + "/members").body();
    }
}
