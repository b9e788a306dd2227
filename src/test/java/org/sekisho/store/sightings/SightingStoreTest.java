package org.sekisho.store.sightings;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.sekisho.model.SightingDay;
import org.sekisho.model.SightingKey;
import org.sekisho.policy.impact.Sighting;
import org.sekisho.policy.terms.Role;
import org.sekisho.store.TestDatabase;

class SightingStoreTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void addsToWhatIsAlikeAndReadsItBackOverAllDays(String product) {
        with(product, database -> {
            write(database, day(DAY, "a@x.example", 2), day(DAY, "", 1));
            write(database, day(DAY, "a@x.example", 3), day(DAY.plusDays(1), "a@x.example", 10));
            assertThat(count(database)).isEqualTo(3);
            List<Sighting> all = since(database, DAY);
            assertThat(all).extracting(sighting -> sighting.seen().count()).containsExactly(10L, 5L, 1L);
            Sighting first = all.get(0);
            assertThat(first.list()).isEqualTo(EmailAddress.of("staff@mlin.my.domain"));
            assertThat(first.role()).isEqualTo(Role.POST);
            assertThat(first.client()).contains(IpAddress.of("192.0.2.7"));
            assertThat(first.login()).isEqualTo(Optional.empty());
            assertThat(first.sender().text()).isEqualTo("a@x.example");
            assertThat(since(database, DAY.plusDays(1))).singleElement()
                    .satisfies(sighting -> assertThat(sighting.seen().count()).isEqualTo(10));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void readsTheListsThatWereAskedForAndCountsTheOthers(String product) {
        with(product, database -> {
            write(database, day(DAY, "a@x.example", 2), day("other@mlin.my.domain", DAY, "a@x.example", 3),
                    day("third@mlin.my.domain", DAY, "b@x.example", 4),
                    day("third@mlin.my.domain", DAY.minusDays(1), "b@x.example", 100));
            assertThat(of(database, "other", "none")).containsExactly("other 3", "not read 6");
            assertThat(of(database, "none")).containsExactly("not read 9");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void readsAllOfThemWhereManyListsWereAskedFor(String product) {
        with(product, database -> {
            SightingDay[] many = IntStream.range(0, 300).mapToObj(i -> day("list" + i + "@mlin.my.domain", DAY,
                    "a@x.example", 1)).toArray(SightingDay[]::new);
            write(database, many);
            String[] asked = IntStream.range(0, 250).mapToObj(i -> "list" + i).toArray(String[]::new);
            assertThat(of(database, asked)).hasSize(301).contains("list299 1", "not read 0");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void forgetsTheOldestByDaysAndByRows(String product) {
        with(product, database -> {
            for (int i = 0; i < 10; i++) {
                write(database, day(DAY.plusDays(i), "u" + i + "@x.example", 1));
            }
            trim(database, DAY.plusDays(2), 1000);
            assertThat(count(database)).isEqualTo(8);
            trim(database, DAY, 5);
            assertThat(since(database, DAY)).extracting(sighting -> sighting.sender().text())
                    .containsExactlyInAnyOrder("u5@x.example", "u6@x.example", "u7@x.example", "u8@x.example",
                            "u9@x.example");
        });
    }

    private static void with(String product, Consumer<TestDatabase> test) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (TestDatabase database = new TestDatabase(product.equals("H2") ? h2 : server.getPostgresDatabase())) {
            database.inTransaction(em -> em.createQuery("delete from SightingDay").executeUpdate());
            test.accept(database);
        }
    }

    private static void write(TestDatabase database, SightingDay... days) {
        database.inTransaction(em -> {
            new SightingStore(em).addAll(List.of(days));
            return days;
        });
    }

    private static void trim(TestDatabase database, LocalDate oldest, long rows) {
        database.inTransaction(em -> {
            new SightingStore(em).trim(oldest, rows);
            return oldest;
        });
    }

    private static long count(TestDatabase database) {
        return database.inTransaction(em -> new SightingStore(em).count());
    }

    /** Those lists with their recipients, and how many were seen in what was not read. */
    private static List<String> of(TestDatabase database, String... lists) {
        List<String> read = new ArrayList<>();
        long others = database.inTransaction(em -> new SightingStore(em).eachOf(
                list -> List.of(lists).contains(list.local()), DAY, part -> part.forEach(sighting ->
                        read.add(sighting.list().local() + " " + sighting.seen().count()))));
        read.add("not read " + others);
        return read;
    }

    /** The most frequent first. */
    private static List<Sighting> since(TestDatabase database, LocalDate day) {
        List<Sighting> all = new ArrayList<>();
        database.inTransaction(em -> {
            new SightingStore(em).each(day, all::addAll);
            return all;
        });
        all.sort(Comparator.comparingLong((Sighting sighting) -> sighting.seen().count()).reversed());
        return all;
    }

    private static SightingDay day(LocalDate day, String sender, long count) {
        return day("staff@mlin.my.domain", day, sender, count);
    }

    private static SightingDay day(String list, LocalDate day, String sender, long count) {
        SightingKey key = new SightingKey(day, list, Role.POST, sender).from("192.0.2.0/24", "", "REJECT");
        return new SightingDay(key, "192.0.2.7", count, NOON, NOON.plusSeconds(count));
    }
}
