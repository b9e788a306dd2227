package org.sekisho.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sekisho.store.ListCriteria;
import org.sekisho.store.RejectionCriteria;
import org.sekisho.store.RejectionFacets;
import org.sekisho.store.RejectionKind;
import org.sekisho.store.RejectionPlaces;
import org.sekisho.store.Tables;
import org.sekisho.store.TestDatabase;
import org.sekisho.store.traffic.TrafficStore;

/**
 * How long the console's queries take on PostgreSQL with many lists and a long log. Arguments: the directory of the
 * database, which is kept and used again, or the JDBC address of one that runs; how many lists; how many rows of the log.
 */
public final class LogBench {

    private static final int RUNS = 11;
    private static final Logger LOG = Logger.getLogger(LogBench.class.getName());
    private static final int CHUNK = 500_000;
    private static final String FILL_LISTS = """
            insert into list_domain (version, name, exposure, backend, proof, mode)
              select 0, 'd' || d || '.bench.example', 'EXTERNAL', 'MAILMAN3', 'CLAIM', 'ENFORCE'
              from generate_series(1, 100) d;
            insert into mailing_list (version, domain_id, name, posting_policy, mode, description)
              select 0, 1 + n %% 100, 'list' || n, case n %% 3 when 0 then 'MEMBERS' when 1 then 'INSIDERS' else 'CLOSED' end,
                'ENFORCE', 'what list ' || n || ' is for' from generate_series(1, %1$d) n;
            insert into list_member (list_id, address)
              select 1 + (n * 7) %% %1$d, 'm' || n || '@members.example' from generate_series(1, %1$d) n;
            insert into sender_rule (version, scope, list_id, position, senders, clients, logins, action, mode,
                reply_english, reply_japanese, note)
              select 0, 'LIST', n, 1, 'guest' || n || '@partner.example', '', '', 'ACCEPT', 'ENFORCE', '', '', ''
              from generate_series(1, %1$d, 10) n;
            """;
    private static final String FILL_LOG = """
            insert into rejection (refused_at, reference, node, client_address, client_key, client_name, helo, sender,
                recipient, list_address, role, rule_id, verdict, reply, reason, trace, haystack)
              select at, reference, 'gate1', client, client_key, '', helo, sender, list, list, 'POST',
                case when n %% 50 = 0 then 1 + n %% 10000 end,
                case when n %% 200 = 0 then 'DEFER' when n %% 100 = 1 then 'WOULD_REJECT' else 'REJECT' end,
                case when n %% 200 = 0 then '451 4.7.1 try again (ref ' else '550 5.7.1 insufficient authorization (ref ' end
                  || reference || ')', 'the posting policy does not accept', 'a trace of some length, a step a line',
                sender || chr(10) || list || chr(10) || client || chr(10) || chr(10) || helo || chr(10) || list || chr(10)
                  || lower(reference)
              from (select n, timestamptz '2026-11-24 12:00Z' - (%1$d - n) * interval '0.7776 seconds' as at,
                upper(substr(md5(n::text), 1, 4) || '-' || substr(md5(n::text), 5, 4)) as reference,
                '198.' || n %% 200 || '.' || n / 200 %% 250 || '.' || n %% 251 as client,
                lpad(to_hex(n::bigint * 429), 32, '0') as client_key,
                'mail' || n %% 5000 || '.example.net' as helo,
                'u' || (n::bigint * 7919 %% 2000003) || '@s' || n %% 20011 || '.example' as sender,
                'list' || 1 + (n::bigint * 31 %% %2$d) || '@d' || 1 + (1 + n::bigint * 31 %% %2$d) %% 100
                  || '.bench.example' as list
              from generate_series(%3$d, %4$d) n) made;
            """;

    private final TestDatabase database;

    private LogBench(TestDatabase database) {
        this.database = database;
    }

    /** Fills the database unless it is filled, asks, and prints the median and the slowest but one of each question. */
    public static void main(String[] args) throws IOException, SQLException {
        int lists = Integer.parseInt(args[1]);
        int rows = Integer.parseInt(args[2]);
        if (args[0].startsWith("jdbc:")) {
            PGSimpleDataSource running = new PGSimpleDataSource();
            running.setUrl(args[0]);
            measure(running, lists, rows);
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setDataDirectory(Path.of(args[0]))
                .setCleanDataDirectory(false).setServerConfig("maintenance_work_mem", "2GB")
                .setServerConfig("max_wal_size", "8GB").setServerConfig("shared_buffers", "2GB").start()) {
            measure(postgres.getPostgresDatabase(), lists, rows);
        }
    }

    private static void measure(DataSource source, int lists, int rows) throws SQLException {
        try (TestDatabase database = new TestDatabase(source)) {
            fill(source, lists, rows);
            new LogBench(database).ask();
        }
    }

    /** Goes on where it was broken off: what the log lacks is written without indices, then they are made. */
    private static void fill(DataSource source, int lists, int rows) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_index as select indexname as name, indexdef as definition"
                    + " from pg_indexes where tablename = 'rejection' and indexname like 'rejection_by_%'");
            if (number(statement, "select count(*) from mailing_list") == 0) {
                statement.execute(String.format(FILL_LISTS, lists));
            }
            if (number(statement, "select count(*) from traffic_hour") > 0) {
                return;
            }
            long known = number(statement, "select coalesce(max(id), 0) from rejection");
            for (String index : known < rows ? texts(statement, "select name from bench_index") : List.<String>of()) {
                statement.execute("drop index if exists " + index);
            }
            for (long from = known; from < rows; from += CHUNK) {
                statement.execute(String.format(FILL_LOG, rows, lists, from + 1, Math.min(rows, from + CHUNK)));
            }
            for (String definition : texts(statement, "select definition from bench_index where name not in"
                    + " (select indexname from pg_indexes) order by name")) {
                timed(definition, statement);
            }
            timed("analyze", statement);
            statement.execute("insert into traffic_hour (began, verdict, recipients) select date_trunc('hour', refused_at),"
                    + " verdict, count(*) from rejection group by 1, 2");
        }
    }

    private static void timed(String command, Statement statement) throws SQLException {
        long start = System.nanoTime();
        statement.execute(command);
        LOG.log(Level.INFO, "{0} ms: {1}", new Object[] {(System.nanoTime() - start) / 1_000_000, command});
    }

    private static long number(Statement statement, String query) throws SQLException {
        return Long.parseLong(texts(statement, query).get(0));
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private void ask() {
        RejectionCriteria all = criteria(List.of(), RejectionPlaces.anywhere(), RejectionKind.any());
        search("the newest of the log", all);
        search("a rare word", criteria(List.of("u1234567@"), RejectionPlaces.anywhere(), RejectionKind.any()));
        search("a frequent word", criteria(List.of("example.net"), RejectionPlaces.anywhere(), RejectionKind.any()));
        search("a word that is nowhere", criteria(List.of("nowhere.invalid"), RejectionPlaces.anywhere(),
                RejectionKind.any()));
        search("two words and one left out", criteria(List.of("s123.example", "mail1", "-d50."),
                RejectionPlaces.anywhere(), RejectionKind.any()));
        search("a sender", criteria(List.of(), places("", "u1234567@s1.example", ""), RejectionKind.any()));
        search("a sender's domain", criteria(List.of(), places("", "@s123.example", ""), RejectionKind.any()));
        search("a list", criteria(List.of(), places("list4711@d11.bench.example", "", ""), RejectionKind.any()));
        search("a network", criteria(List.of(), places("", "", "0.0.0.0/8"), RejectionKind.any()));
        search("what was put off", criteria(List.of(), RejectionPlaces.anywhere(), new RejectionKind(Optional.empty(),
                Optional.of("DEFER"), Optional.empty(), Optional.empty())));
        search("a rule", criteria(List.of(), RejectionPlaces.anywhere(), new RejectionKind(Optional.empty(),
                Optional.empty(), Optional.of(51L), Optional.empty())));
        measure("where most was refused in two weeks", em ->
                Tables.counts(em).bySender(Instant.parse("2026-11-10T00:00:00Z"), 5));
        measure("traffic of sixty days", em -> new TrafficStore(em).since(Instant.parse("2026-09-25T00:00:00Z")));
        measure("a sheet of lists", em -> Tables.lists(em).find(lists(""), 0, 50));
        measure("the last sheet of lists", em -> Tables.lists(em).findFromTheEnd(lists(""), 50, 50));
        measure("a sheet in the middle of the lists", em -> Tables.lists(em).find(lists(""), 50_000, 50));
        measure("lists by a part of the name", em -> Tables.lists(em).find(lists("list4711"), 0, 50));
        measure("how many lists answer", em -> Tables.lists(em).count(lists("list4711")));
        measure("a sheet of rules", em -> Tables.rules(em).chain(Optional.empty(), 0, 50));
    }

    private void search(String name, RejectionCriteria criteria) {
        measure(name, em -> Tables.rejections(em).search(criteria));
        measure(name + ", the values", em -> Tables.facets(em).newest(criteria, 10_001));
        measure(name + ", over time", em -> {
            RejectionFacets facets = Tables.facets(em);
            return criteria.isCounted() ? facets.allByHour(criteria)
                    : facets.byHour(criteria, facets.bound(criteria, 50_000));
        });
    }

    private void measure(String name, Function<EntityManager, ?> question) {
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            database.inTransaction(question);
            times[i] = System.nanoTime() - start;
            if (times[i] > 10_000_000_000L) {
                times = Arrays.copyOf(times, i + 1);
                break;
            }
        }
        Arrays.sort(times);
        LOG.log(Level.INFO, "{0}: median {1} ms, slowest {2} ms", new Object[] {name,
            times[times.length / 2] / 1_000_000, times[times.length - 1] / 1_000_000});
    }

    private static RejectionPlaces places(String list, String sender, String client) {
        return new RejectionPlaces(filled(list), filled(sender), filled(client));
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private static RejectionCriteria criteria(List<String> words, RejectionPlaces places, RejectionKind kind) {
        return new RejectionCriteria(words, Optional.empty(), Optional.empty(), Optional.empty(), 51, places, kind);
    }

    private static ListCriteria lists(String text) {
        return new ListCriteria(text, Optional.empty(), Optional.empty(), "",
                new ListCriteria.Setting(Optional.empty(), Optional.empty()), Optional.empty());
    }
}
