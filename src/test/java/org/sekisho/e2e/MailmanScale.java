package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.sekisho.wire.RestClient;

/**
 * A thousand lists with 100,000 members come from a real Mailman 3, with visible progress, and an import that was broken off
 * goes on where it was. Takes minutes: {@code mvn -Plong verify -Dit.test=MailmanScale}; the times are in the log.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailmanScale {

    private static final Logger LOG = Logger.getLogger(MailmanScale.class.getName());
    private static final int LISTS = 1_000;
    private static final int MEMBERS = 100;
    private static final int PEOPLE = 20_000;
    /** What is written in one transaction may have to be read anew. */
    private static final int LISTS_AT_ONCE = 50;
    private static final int LOOKS_A_SECOND = 2;
    private static final Pattern PROGRESS = Pattern.compile("([0-9,]+) of ([0-9,]+) lists");
    private static final String STEP = "Bring into step now";

    private MailmanSite site;

    @BeforeAll
    void start() {
        PrivateMailman mailman = PrivateMailman.start(MailmanSite.lmtp());
        mailman.fill(LISTS, MEMBERS, PEOPLE);
        site = new MailmanSite(mailman, Map.of());
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    @Order(1)
    void aLookShowsHowFarItIsAndWhatAnImportWouldMake() {
        site.console().open(MailmanSite.PAGE).press("Ask Mailman").choose("Take as: mlex.my.domain", "External");
        Instant begun = Instant.now();
        site.console().press("Look at what would be imported");
        TreeSet<Integer> seen = watch(done -> false);
        say("the look at " + LISTS + " lists", begun);
        assertThat(seen).as("the numbers that the page has shown").hasSizeGreaterThan(5);
        assertThat(site.console().text()).contains("1,000 lists with 100,000 members.");
    }

    @Test
    @Order(2)
    void anImportGoesOnWhereMailmanOrSekishoBrokeItOff() {
        Instant begun = Instant.now();
        site.console().press("Import");
        int reached = watch(done -> done >= LISTS / 4).last();
        site.mailman().pause();
        watch(done -> false);
        assertThat(site.console().text()).contains("Mailman could not be read to the end", "Mailman does not answer at");
        assertThat(shown()).isBetween(reached - LISTS_AT_ONCE, LISTS - 1);
        site.mailman().resume();
        assertThat(goOn(done -> done >= LISTS / 2).first()).isGreaterThanOrEqualTo(reached - LISTS_AT_ONCE);
        reached = shown();
        site.killAndStartAgain();
        site.console().open(MailmanSite.PAGE);
        assertThat(site.console().text()).contains("Mailman could not be read to the end");
        assertThat(shown()).isBetween(reached - LISTS_AT_ONCE, LISTS - 1);
        assertThat(goOn(done -> false).first()).isGreaterThanOrEqualTo(reached - LISTS_AT_ONCE);
        say("the import of " + LISTS + " lists, broken off twice", begun);
        assertThat(site.console().text()).doesNotContain("Mailman could not be read to the end");
        assertThat(site.lists()).hasSize(LISTS);
        JsonArray members = RestClient.json(site.api().get("/lists/list0999@mlex.my.domain/members")).asJsonArray();
        assertThat(members).hasSize(MEMBERS);
    }

    @Test
    @Order(3)
    void aReadingThatFindsNothingNewWritesNothing() {
        long before = site.api().object("/status").getJsonNumber("snapshot").longValue();
        Instant begun = Instant.now();
        goOn(done -> false);
        say("a reading that finds nothing new", begun);
        assertThat(site.api().object("/status").getJsonNumber("snapshot").longValue()).isEqualTo(before);
    }

    private TreeSet<Integer> goOn(IntPredicate isEnough) {
        site.console().open(MailmanSite.PAGE).press(STEP);
        return watch(isEnough);
    }

    /** Looks at the page until what is under way has ended or is that far; the numbers that were shown. */
    private TreeSet<Integer> watch(IntPredicate isEnough) {
        TreeSet<Integer> seen = new TreeSet<>();
        while (site.console().page().locator("progress").count() > 0) {
            int done = shown();
            if (done >= 0) {
                seen.add(done);
            }
            if (isEnough.test(done)) {
                break;
            }
            site.console().page().waitForTimeout(1_000.0 / LOOKS_A_SECOND);
        }
        site.console().open(MailmanSite.PAGE);
        return seen;
    }

    /** How many lists are done as the page shows it; negative before Mailman has said how many there are. */
    private int shown() {
        Matcher sentence = PROGRESS.matcher(site.console().text());
        return sentence.find() && !sentence.group(2).equals("0") ? Integer.parseInt(sentence.group(1).replace(",", "")) : -1;
    }

    private static void say(String what, Instant begun) {
        LOG.log(Level.INFO, "{0}: {1} s", new Object[] {what, Duration.between(begun, Instant.now()).toSeconds()});
    }
}
