package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The delivery scripts of Mailman 2.1, run by each Python of the host: 3 always, 2.7 where it is installed. */
class DeliveryScriptIT {

    private static final String MLEX = "mlex.my.domain";
    private static final int NO_USER = 67;
    private static final int TRY_AGAIN = 75;

    private final StandInMailman21 mailman = new StandInMailman21("root");

    /** The Pythons that answer to their names; python3 is one of the programs that the tests need. */
    static List<Path> pythons() {
        Stream<Path> found = Stream.of(System.getenv("PATH").split(":")).map(Path::of)
                .map(folder -> folder.resolve("python2.7")).filter(Files::isExecutable)
                .filter(python -> new Program(python, "python2.7").run("--version").exit() == 0).limit(1);
        return Stream.concat(Stream.of(Path.of("/usr/bin/python3")), found).toList();
    }

    @AfterEach
    void removeMailman() {
        mailman.close();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void compilesWithoutAWord(Path python) {
        mailman.install(python);
        mailman.files().forEach(file ->
                assertThat(new Program(python, "python3").must("-m", "py_compile", file.toString())).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void handsEachAddressOfAListToMailmanWithItsRole(Path python) {
        mailman.install(python);
        mailman.addList("list", MLEX);
        mailman.addList("x-owner", MLEX);
        mailman.addList("mailman", "elsewhere.example");
        List<List<String>> cases = List.of(List.of("list", "post list"), List.of("LIST", "post list"),
                List.of("list+ext", "post list"), List.of("list-owner", "owner list"),
                List.of("list-bounces+user=host.example", "bounces list"), List.of("list-bounces", "bounces list"),
                List.of("list-confirm+0123abcd", "confirm list"), List.of("list-admin", "admin list"),
                List.of("list-unsubscribe", "unsubscribe list"), List.of("x-owner", "post x-owner"),
                List.of("x-owner-owner", "owner x-owner"), List.of("mailman", "post mailman"),
                List.of("mailman-owner", "owner mailman"));
        for (List<String> one : cases) {
            assertThat(mailman.deliver(MLEX, one.get(0)).exit()).as(one.get(0)).isZero();
            assertThat(mailman.lastCall()).as(one.get(0)).isEqualTo(one.get(1));
        }
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void saysThatThereIsNoSuchListWhereNoRetryWouldHelp(Path python) {
        mailman.install(python);
        mailman.addList("list", MLEX);
        mailman.addList("staff", "mlin.my.domain");
        for (String local : List.of("nosuch", "staff", "staff-owner", "list-nosuch", "nosuch-owner", "list-owner-owner",
                "", "-owner", "..", "../lists/list", "list/", "list;id", "$(id)", "`id`", "list\nlist", "a b", "-h",
                "list\u00e9")) {
            Program.Outcome outcome = mailman.deliver(MLEX, local);
            assertThat(outcome.exit()).as(local).isEqualTo(NO_USER);
            assertThat(outcome.output()).isEqualTo("no such list in mlex.my.domain\n");
        }
        assertThat(mailman.lastCall()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void asksForAnotherTryWhenSomethingIsWrongOnTheHost(Path python) {
        mailman.install(python);
        mailman.addList("list", MLEX);
        assertThat(mailman.run(MLEX).exit()).isEqualTo(TRY_AGAIN);
        assertThat(mailman.deliver("mlin.my.domain", "list").exit()).isEqualTo(TRY_AGAIN);
        mailman.addBrokenList("broken", "no pickle");
        assertThat(mailman.deliver(MLEX, "broken").exit()).isEqualTo(TRY_AGAIN);
        mailman.removeWrapper();
        assertThat(mailman.deliver(MLEX, "list").exit()).isEqualTo(TRY_AGAIN);
        mailman.removeLists();
        assertThat(mailman.deliver(MLEX, "list").exit()).isEqualTo(TRY_AGAIN);
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void runsNothingThatAListsConfigurationNames(Path python) {
        mailman.install(python);
        Path touched = mailman.root().resolve("touched");
        mailman.addBrokenList("evil", "cos\nsystem\n(S'touch " + touched + "'\ntR.");
        assertThat(mailman.deliver(MLEX, "evil").exit()).isEqualTo(TRY_AGAIN);
        assertThat(touched).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void endsALoopOfMailmansMailAboutItself(Path python) {
        mailman.install(python);
        assertThat(mailman.deliver(MLEX, "mailman-loop").exit()).isZero();
        assertThat(mailman.lastCall()).isEmpty();
    }
}
