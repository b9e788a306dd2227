package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sekisho.wire.SmtpClient;

/** {@code wildfly/run.sh}: the demo, and one clear line where it cannot start. */
class RunScriptIT {

    private static final Logger LOG = Logger.getLogger(RunScriptIT.class.getName());
    private static final Path CHECKOUT = Path.of("").toAbsolutePath();
    private static final List<String> SHELL_TOOLS = List.of("bash", "dirname", "sed", "head", "id", "find", "sort",
            "timeout", "mkdir", "cat", "tr", "grep", "touch", "rm", "java", "javac");

    private final RunScript script = new RunScript();

    @AfterEach
    void stop() {
        script.close();
    }

    @Test
    void theDemoHoldsTheDialogueOfThePaperAndStartsAgainOnItsData() throws Exception {
        int first = script.start("--demo");
        assertThat(script.said()).contains("Console  http://127.0.0.1:", "Login    admin / ", "Try it: telnet 127.0.0.1 ");
        String login = line("Login");
        holdTheDialogue();
        assertThat(script.stop()).isZero();

        int second = script.start("--demo");
        LOG.info(() -> "ready after " + first + " s, the second time after " + second + " s");
        assertThat(line("Login")).isEqualTo(login);
        holdTheDialogue();
        lookAtTheMailThatCameThrough(login.replaceFirst(".*/ ", ""));
        assertThat(script.stop()).isZero();
        assertThat(script.said()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aPortInUseIsOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            script.with("SEKISHO_HTTP_PORT", String.valueOf(taken.getLocalPort()));
            isOneLine(script.fail(CHECKOUT, "--demo"), "port " + taken.getLocalPort() + " (the console) is in use",
                    "SEKISHO_HTTP_PORT");
        }
    }

    @Test
    void aJavaThatIsTooOldIsOneLine() throws Exception {
        Path java = script.scratch().directory("old/bin").resolve("java");
        Scratch.write(java, "#!/bin/sh\necho 'openjdk version \"11.0.25\" 2024-10-15' >&2\n");
        java.toFile().setExecutable(true);
        script.with("JAVA_HOME", script.scratch().root().resolve("old").toString());
        isOneLine(script.fail(CHECKOUT), "is Java 11; Java 17 or newer is needed");
    }

    @Test
    void aMissingMavenThatItMayNotInstallIsOneLine() throws Exception {
        script.with("PATH", onlyShellTools().toString());
        isOneLine(script.fail(scriptsAlone()), "Maven 3.8 or newer is needed and there is no mvn");
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsOneLine() throws Exception {
        Path file = script.scratch().root().resolve("file");
        Scratch.write(file, "");
        script.with("SEKISHO_DATA_DIR", file.resolve("data").toString());
        isOneLine(script.fail(CHECKOUT), "cannot write to " + file, "SEKISHO_DATA_DIR");
    }

    @Test
    void aSettingThatCannotBeReadIsOneLine() throws Exception {
        script.with("SEKISHO_AFTER_FILTER", "127.0.0.1:99999");
        isOneLine(script.fail(CHECKOUT), "SEKISHO_AFTER_FILTER=127.0.0.1:99999 cannot be used");
    }

    private void holdTheDialogue() {
        try (SmtpClient client = SmtpClient.connect(script.proxy().port())) {
            assertThat(client.send("EHLO try.example")).startsWith("250");
            assertThat(client.send("MAIL FROM:<me@my.domain>")).startsWith("250 ");
            assertThat(client.send("RCPT TO:<list@mlex.my.domain>")).startsWith("250 ");
            assertThat(client.send("RSET")).startsWith("250 ");
            assertThat(client.send("MAIL FROM:<stranger@elsewhere.example>")).startsWith("250 ");
            assertThat(client.send("RCPT TO:<staff@mlin.my.domain>"))
                    .startsWith("550 5.7.1 ").contains("insufficient authorization: staff").contains("(ref ");
            assertThat(client.send("RCPT TO:<list@mlex.my.domain>")).startsWith("250 ");
            assertThat(client.data("Subject: through the demo\r\n\r\ntext\r\n")).startsWith("250 ");
            assertThat(client.send("QUIT")).startsWith("221");
        }
    }

    /** The demo's own page, which the other servers of the tests do not have: in both languages and both colours. */
    private void lookAtTheMailThatCameThrough(String password) {
        try (Chromium chromium = new Chromium()) {
            for (String language : Words.languages()) {
                for (String theme : List.of("light", "dark")) {
                    Words words = new Words(language);
                    try (Console console = Console.ofOneVisit(chromium.visitor(language), "http://127.0.0.1:" + script.httpPort())) {
                        console.wear(theme).mindLooks().open("/login.xhtml").fill(words.of("login.login"), "admin")
                                .fill(words.of("login.password"), password).press(words.of("login.enter"));
                        assertThat(console.follow(words.of("navigation.demo")).text())
                                .contains(words.of("demo_list.title"), "through the demo", "list@mlex.my.domain");
                    }
                }
            }
        }
    }

    private String line(String start) {
        return script.said().lines().filter(line -> line.strip().startsWith(start)).findFirst().orElseThrow();
    }

    private static void isOneLine(Program.Outcome outcome, String... parts) {
        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.output().strip().lines().filter(line -> line.startsWith("sekisho: ")).toList())
                .singleElement().asString().contains(parts);
        assertThat(outcome.output()).doesNotContain("\tat ", "Exception");
    }

    /** A directory for PATH without Maven and without apt-get. */
    private Path onlyShellTools() throws IOException {
        Path bin = script.scratch().directory("bin");
        for (String tool : SHELL_TOOLS) {
            for (String directory : System.getenv("PATH").split(":")) {
                Path found = Path.of(directory, tool);
                if (Files.isExecutable(found) && !Files.exists(bin.resolve(tool))) {
                    Files.createSymbolicLink(bin.resolve(tool), found);
                }
            }
        }
        return bin;
    }

    /** A checkout that is not built yet. */
    private Path scriptsAlone() throws IOException {
        Path checkout = script.scratch().directory("checkout");
        Path scripts = script.scratch().directory("checkout/wildfly");
        for (String name : List.of("run.sh", "serve.sh", "java.sh", "tools.sh", "ports.sh")) {
            Files.copy(CHECKOUT.resolve("wildfly").resolve(name), scripts.resolve(name));
        }
        Files.copy(CHECKOUT.resolve("pom.xml"), checkout.resolve("pom.xml"));
        return checkout;
    }
}
