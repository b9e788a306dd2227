package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sekisho.wire.SmtpClient;

/** The whole program on PostgreSQL, which may go away. */
class PostgresIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern REFERENCE = Pattern.compile("\\(ref ([0-9A-Z]{4}-[0-9A-Z]{4})\\)");

    private final RunScript script = new RunScript();
    private final int port = Scratch.freeEndpoints(1).get(0).port();
    private EmbeddedPostgres postgres;

    @AfterEach
    void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
        script.close();
    }

    @Test
    void everyRefusalReachesTheDatabaseThoughItWasAwayAndTheProgramStopped() throws Exception {
        postgres = database();
        script.with("SEKISHO_DB_URL", postgres.getJdbcUrl("postgres", "postgres")).with("SEKISHO_DB_USER", "postgres")
                .with("SEKISHO_DB_PASSWORD", "postgres").start("--demo");
        awaitLogged(refuse(3));

        postgres.close();
        List<String> meanwhile = refuse(20);
        assertThat(script.stop()).isZero();

        postgres = database();
        script.start("--demo");
        awaitLogged(meanwhile);
        awaitLogged(refuse(1));
    }

    private EmbeddedPostgres database() throws IOException {
        return EmbeddedPostgres.builder().setPort(port).setCleanDataDirectory(false)
                .setDataDirectory(script.scratch().root().resolve("postgres")).start();
    }

    /** Lets so many recipients be refused, with one accepted behind each; returns the references of the refusals. */
    private List<String> refuse(int times) {
        List<String> references = new ArrayList<>();
        try (SmtpClient client = SmtpClient.connect(script.proxy().port())) {
            client.send("EHLO try.example");
            client.send("MAIL FROM:<stranger@elsewhere.example>");
            for (int i = 0; i < times; i++) {
                String reply = client.send("RCPT TO:<staff@mlin.my.domain>");
                Matcher reference = REFERENCE.matcher(reply);
                assertThat(reference.find()).as(reply).isTrue();
                references.add(reference.group(1));
                assertThat(client.send("RCPT TO:<list@mlex.my.domain>")).startsWith("250 ");
            }
        }
        return references;
    }

    private void awaitLogged(List<String> references) {
        for (String reference : references) {
            await().alias(reference + " is logged once").atMost(PATIENCE).until(() -> timesLogged(reference) == 1);
        }
    }

    private int timesLogged(String reference) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from rejection where reference = ? and sender = 'stranger@elsewhere.example'"
                                + " and recipient like '%staff@mlin.my.domain%' and verdict = 'REJECT'")) {
            query.setString(1, reference);
            try (ResultSet answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }
}
