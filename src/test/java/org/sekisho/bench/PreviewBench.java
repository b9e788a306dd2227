package org.sekisho.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.Network;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.impact.Impact;
import org.sekisho.policy.impact.ImpactReplay;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.rules.SenderTerm;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.RuleId;
import org.sekisho.store.TestDatabase;
import org.sekisho.store.sightings.SightingTable;

/**
 * How long one preview of a million sightings takes, from the table to the answer, on H2 and on PostgreSQL: all rules of
 * a large policy in force, and drafts that change one thing or everything.
 */
public final class PreviewBench {

    private static final int SIGHTINGS = 1_000_000;
    /** With ten rules and a hundred members each. */
    private static final int LISTS = 10_000;
    private static final int ROWS = 500;
    private static final int RUNS = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Logger LOG = Logger.getLogger(PreviewBench.class.getName());

    private final Snapshot inForce;
    private final Map<String, Snapshot> drafts = new LinkedHashMap<>();
    private final Facts[] traffic;

    private PreviewBench() {
        LargePolicy policy = new LargePolicy(7, LISTS);
        PolicySource source = policy.source();
        inForce = Snapshot.compile(1, source);
        EmailAddress list = source.lists().get(7).address();
        drafts.put("a rule of one list", with(RuleTarget.list(list), source));
        drafts.put("a rule of a domain", with(RuleTarget.domain(list.domain()), source));
        drafts.put("a rule of the site", with(RuleTarget.site(), source));
        drafts.put("who is inside", Snapshot.compile(2, new PolicySource(source.domains(), source.lists(),
                new Inside(List.of(Network.of("192.0.2.0/25")), source.inside().domains(), source.inside().relays(),
                        source.inside().own()), source.rules(), Mode.ENFORCE)));
        drafts.put("everything", Snapshot.compile(2, new LargePolicy(8, LISTS).source()));
        traffic = policy.envelopes(SIGHTINGS);
        // in the order of the unique key, so that the table is filled quickly
        Arrays.sort(traffic, Comparator.comparing((Facts facts) -> facts.recipient().text())
                .thenComparing(facts -> facts.sender().text()));
    }

    private static Snapshot with(RuleTarget target, PolicySource source) {
        List<Rule> rules = new ArrayList<>(source.rules());
        rules.add(0, new Rule(new RuleId(Long.MAX_VALUE), target, new Condition(
                List.of(SenderTerm.of("/person1.*@.*/")), Optional.empty(), List.of(), Optional.empty(), Set.of(),
                Set.of()), Action.REJECT, Mode.ENFORCE, Optional.empty(), Optional.empty()));
        return Snapshot.compile(2, new PolicySource(source.domains(), source.lists(), source.inside(), rules,
                Mode.ENFORCE));
    }

    /** Fills each database, replays some times and prints how long each took. */
    public static void main(String[] args) throws Exception {
        PreviewBench bench = new PreviewBench();
        Path directory = Files.createTempDirectory("preview");
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + directory.resolve("h2"));
        bench.run("H2", h2);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            bench.run("PostgreSQL", postgres.getPostgresDatabase());
        }
    }

    private void run(String product, DataSource source) throws SQLException {
        try (TestDatabase database = new TestDatabase(source)) {
            long begun = System.nanoTime();
            fill(source);
            LOG.log(Level.INFO, "{0}: filled in {1} ms", new Object[] {product, (System.nanoTime() - begun) / 1_000_000});
            drafts.forEach((change, draft) -> {
                for (int i = 0; i < RUNS; i++) {
                    long start = System.nanoTime();
                    Impact impact = database.inTransaction(em -> preview(draft, em));
                    LOG.log(Level.INFO, "{0}, {1}: {2} ms for {3} sightings: {4} newly refused, {5} newly accepted; load {6}",
                            new Object[] {product, change, (System.nanoTime() - start) / 1_000_000, SIGHTINGS,
                                impact.newlyRefused().sightings(), impact.newlyAccepted().sightings(),
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()});
                }
            });
        }
    }

    private Impact preview(Snapshot draft, EntityManager entityManager) {
        ImpactReplay replay = new ImpactReplay(inForce, draft, NOW);
        SightingTable.of(entityManager).replay(replay, DAY);
        return replay.impact();
    }

    private void fill(DataSource source) throws SQLException {
        String row = "(?, ?, 'POST', ?, ?, ?, '', 'ACCEPT', ?, ?, ?)";
        try (Connection connection = source.getConnection(); PreparedStatement insert = connection.prepareStatement(
                "insert into sighting_day (seen_on, list_address, role, sender, client_network, client_address, login,"
                + " verdict, recipients, first_seen, last_seen) values "
                + String.join(", ", Collections.nCopies(ROWS, row)))) {
            connection.setAutoCommit(false);
            int column = 0;
            for (int i = 0; i < traffic.length; i++) {
                for (Object value : row(i)) {
                    insert.setObject(++column, value);
                }
                if (i % ROWS == ROWS - 1) {
                    insert.executeUpdate();
                    column = 0;
                }
            }
            connection.commit();
        }
    }

    private List<Object> row(int i) {
        String client = traffic[i].client().address().orElseThrow().toString();
        return List.of(DAY, traffic[i].recipient().plain().orElseThrow().toString(), traffic[i].sender().text(),
                client.replaceAll("\\d+$", i + "/24"), client, 1 + i % 9, Timestamp.from(NOW), Timestamp.from(NOW));
    }
}
