package org.sekisho.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.TraceStep;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;

class ProvenSnapshotTest {

    private static final String STAFF = "staff@mlin.my.domain";

    private final Snapshot bySpf = Site.ofThePaper(Proof.SPF).list(STAFF, PostingPolicy.INSIDERS).compile();
    private final Snapshot byClaim = Site.ofThePaper(Proof.CLAIM).list(STAFF, PostingPolicy.INSIDERS).compile();
    private final List<String> asked = new ArrayList<>();

    @Test
    void anInsiderIsWhoseDomainNamesTheClient() {
        assertThat(decide(bySpf, true, "x@my.domain", STAFF).verdict().label()).isEqualTo("ACCEPT");
        Decision refused = decide(bySpf, false, "x@my.domain", STAFF);
        assertThat(refused.verdict().label()).isEqualTo("REJECT");
        assertThat(refused.trace()).extracting(TraceStep::sentence).contains("the sender is not an insider by SPF:"
                + " SPF does not pass for the client, or could not be asked");
        assertThat(asked).containsExactly("203.0.113.5 x@my.domain", "203.0.113.5 x@my.domain");
    }

    @Test
    void nobodyIsAskedWhereNothingIsToBeGained() {
        decide(bySpf, true, "x@outside.example", STAFF);
        decide(bySpf, true, "<>", STAFF);
        decide(bySpf, true, "x@my.domain", "someone@elsewhere.example");
        decide(byClaim, true, "x@my.domain", STAFF);
        decide(bySpf.through(EnvelopeDoor.POLICY), true, "x@my.domain", STAFF);
        assertThat(asked).isEmpty();
    }

    @Test
    void aDomainThatIsNotInsideIsNoInsiderHoweverWellItPasses() {
        assertThat(decide(bySpf, true, "x@evilmy.domain", STAFF).verdict().label()).isEqualTo("REJECT");
    }

    private Decision decide(Snapshot snapshot, boolean passes, String sender, String recipient) {
        return new ProvenSnapshot(() -> snapshot, (client, from, helo) -> {
            asked.add(client + " " + from);
            return passes;
        }).decide(Site.facts(Site.OUTSIDE_CLIENT, sender, recipient));
    }
}
