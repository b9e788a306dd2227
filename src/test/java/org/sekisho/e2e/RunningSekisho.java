package org.sekisho.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.MailFlow;
import org.sekisho.store.SchemaMigration;

/**
 * The WAR that Maven built in a copy of the provisioned server's base directory, on a database that holds the paper's
 * two lists; insiders are {@code @my.domain} from 127.0.0.1.
 */
final class RunningSekisho implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final List<String> POLICY = List.of(
            "insert into list_domain (version, name, exposure, backend, proof, mode) values "
                    + "(0, 'mlex.my.domain', 'EXTERNAL', 'MAILMAN3', 'CLAIM_AND_NETWORK', 'ENFORCE')",
            "insert into list_domain (version, name, exposure, backend, proof, mode) values "
                    + "(0, 'mlin.my.domain', 'INTERNAL', 'MAILMAN3', 'CLAIM_AND_NETWORK', 'ENFORCE')",
            "insert into mailing_list (version, domain_id, name, posting_policy, mode, description) select 0, id, 'list', "
                    + "'ANYONE', 'ENFORCE', '' from list_domain where exposure = 'EXTERNAL'",
            "insert into mailing_list (version, domain_id, name, posting_policy, mode, description) select 0, id, 'staff',"
                    + " 'INSIDERS', 'ENFORCE', '' from list_domain where exposure = 'INTERNAL'",
            "update inside_entry set entry = '127.0.0.1/32' where entry = '127.0.0.0/8'",
            "insert into inside_entry (kind, entry) values ('DOMAIN', 'my.domain')");

    private final Path directory;
    private final Process server;

    private RunningSekisho(Path directory, Process server) {
        this.directory = directory;
        this.server = server;
    }

    /** Starts it; returns when the proxy greets. */
    static RunningSekisho start(MailFlow flow) throws IOException, SQLException {
        Path directory = Files.createTempDirectory("sekisho-gate");
        Path home = Path.of(System.getProperty("sekisho.home"));
        copy(home.resolve("standalone"), directory.resolve("standalone"));
        Files.copy(Path.of(System.getProperty("sekisho.war")), directory.resolve("standalone/deployments/sekisho.war"));
        fill(directory);
        RunningSekisho running = new RunningSekisho(directory, launch(directory, home, flow));
        await().alias("the gate greets; see " + directory).atMost(START).until(() -> greets(flow.proxy()));
        return running;
    }

    @Override
    public void close() throws InterruptedException, IOException {
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
        if (!server.waitFor(60, TimeUnit.SECONDS)) {
            server.destroyForcibly().waitFor();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(RunningSekisho::delete);
        }
    }

    private static void fill(Path directory) throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + directory.resolve("sekisho"));
        database.setUser("sekisho");
        database.setPassword("sekisho");
        SchemaMigration.run(database);
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String insert : POLICY) {
                statement.execute(insert);
            }
        }
    }

    private static Process launch(Path directory, Path home, MailFlow flow) throws IOException {
        List<Endpoint> free = Scratch.freeEndpoints(3);
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + directory.resolve("standalone"));
        builder.environment().putAll(Map.of(
                "SEKISHO_HTTP_PORT", String.valueOf(free.get(0).port()),
                "SEKISHO_MANAGEMENT_PORT", String.valueOf(free.get(1).port()),
                "SEKISHO_PROXY_LISTEN", flow.proxy().toString(),
                "SEKISHO_POLICYD_LISTEN", free.get(2).toString(),
                "SEKISHO_AFTER_FILTER", flow.afterFilter().toString(),
                "SEKISHO_DATA_DIR", directory.toString(),
                "SEKISHO_DRAIN_SECONDS", "5",
                "LAUNCH_JBOSS_IN_BACKGROUND", "true"));
        return builder.redirectErrorStream(true).redirectOutput(directory.resolve("console.log").toFile()).start();
    }

    private static boolean greets(Endpoint proxy) {
        try (Socket socket = new Socket(proxy.host(), proxy.port())) {
            return socket.getInputStream().read() == '2';
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : all.toList()) {
                Files.copy(source, to.resolve(from.relativize(source).toString()));
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
