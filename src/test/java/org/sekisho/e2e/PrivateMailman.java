package org.sekisho.e2e;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;
import org.sekisho.confgen.plan.Endpoint;

/**
 * A Mailman 3 that takes mail over LMTP and archives it. What it would send to members stays in its {@code out} queue,
 * what it would send of its own accord in {@code virgin}: nothing leaves it.
 */
final class PrivateMailman implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Path FILL = Path.of("src/test/resources/mailman/fill_lists.py");
    private static final String USER = "list";
    private static final String PASSWORD = "secret";
    private static final List<String> RUNNERS_NOT_STARTED =
            List.of("bounces", "command", "digest", "nntp", "out", "retry", "task", "virgin");

    private final Program setpriv = new Program("/usr/bin/setpriv", "util-linux");
    private final Program master = new Program("/usr/lib/mailman3/bin/master", "mailman3");
    private final Scratch scratch = new Scratch("mailman");
    private final Endpoint lmtp;
    private final MailmanRest rest;
    private final Path var = scratch.directoryOf(USER, "var");
    private final Path output = scratch.root().resolve("mailman.out");
    private final Path cfg = scratch.root().resolve("mailman.cfg");
    private Process process;

    private PrivateMailman(Endpoint lmtp) {
        this.lmtp = lmtp;
        Endpoint web = Scratch.freeEndpoints(1).get(0);
        rest = new MailmanRest(web, USER, PASSWORD);
        Scratch.write(cfg, configuration(web));
        master.must("--help");
        process = launch();
    }

    private Process launch() {
        return setpriv.start(output, "--reuid=" + USER, "--regid=" + USER, "--init-groups",
                master.path().toString(), "-C", cfg.toString());
    }

    /** Starts it with its LMTP service there; returns when both its doors answer. */
    static PrivateMailman start(Endpoint lmtp) {
        PrivateMailman mailman = new PrivateMailman(lmtp);
        try {
            mailman.awaitAnswers();
            return mailman;
        } catch (RuntimeException failed) {
            mailman.close();
            throw failed;
        }
    }

    private void awaitAnswers() {
        await().alias("Mailman's REST API and LMTP service answer").atMost(PATIENCE)
                .until(() -> !process.isAlive() || rest.answers() && Scratch.answers(lmtp));
        if (!process.isAlive()) {
            throw new IllegalStateException("Mailman did not start: " + log());
        }
    }

    /** Stops it; what it has stays. */
    void pause() {
        Program.stop(process);
    }

    /** Starts it again where it was; returns when both its doors answer. */
    void resume() {
        process = launch();
        awaitAnswers();
    }

    /** Makes a list that takes posts from everybody, and its domain where it is new. */
    void createList(String address) {
        String domain = address.substring(address.indexOf('@') + 1);
        if (!rest.get("domains").contains("\"mail_host\": \"" + domain + "\"")) {
            rest.post("domains", "mail_host", domain);
        }
        rest.post("lists", "fqdn_listname", address);
        rest.patch("lists/" + address + "/config", "default_nonmember_action", "accept",
                "require_explicit_destination", "false");
    }

    /**
     * Makes lists {@code list0000@mlex.my.domain}, {@code list0001@…}, each with that many members, by Mailman's own model:
     * by its REST API that would take an hour.
     */
    void fill(int lists, int members, int people) {
        Path script = scratch.root().resolve("fill_lists.py");
        Scratch.write(script, Scratch.read(FILL));
        setpriv.must("--reuid=" + USER, "--regid=" + USER, "--init-groups", "env", "PYTHONPATH=" + scratch.root(),
                "PYTHONDONTWRITEBYTECODE=1", "LISTS=" + lists, "MEMBERS=" + members, "PEOPLE=" + people,
                "/usr/bin/mailman", "-C", cfg.toString(), "shell", "-r", "fill_lists");
    }

    /** Changes a list's settings: names and values in turn, a name again for each value of several. */
    void configure(String address, String... settings) {
        rest.patch("lists/" + address + "/config", settings);
    }

    /** Where its database is. */
    Path database() {
        return var.resolve("data/mailman.db");
    }

    /** Makes an address a member of a list, without asking it. */
    void subscribe(String list, String member) {
        rest.post("members", "list_id", list.replace('@', '.'), "subscriber", member,
                "pre_verified", "true", "pre_confirmed", "true", "pre_approved", "true");
    }

    /** Makes an address no member of a list any more. */
    void unsubscribe(String list, String member) {
        rest.delete("lists/" + list.replace('@', '.') + "/member/" + member);
    }

    /** The messages in a list's archive, headers and all. */
    List<String> archived(String list) {
        return Scratch.readAll(var.resolve("archives/prototype").resolve(list).resolve("new"), "");
    }

    /** Waits until a message with that subject, or Mailman's prefix and that subject, is in a list's archive. */
    void awaitArchived(String list, String subject) {
        try {
            Pattern line = Pattern.compile("(?m)^Subject: (\\[[^]]*] )?" + Pattern.quote(subject) + "$");
            await().atMost(PATIENCE).until(() -> archived(list).stream().anyMatch(line.asPredicate()));
        } catch (ConditionTimeoutException notThere) {
            throw new AssertionError("\"" + subject + "\" did not reach the archive of " + list + ": " + log(),
                    notThere);
        }
    }

    /** The messages that wait in one of Mailman's queues (in, out, virgin, shunt, bad ...), as Mailman stores them. */
    List<String> queued(String queue) {
        return Scratch.readAll(var.resolve("queue").resolve(queue), ".pck");
    }

    /** Its REST API. */
    MailmanRest rest() {
        return rest;
    }

    /** Where it takes mail. */
    Endpoint lmtp() {
        return lmtp;
    }

    /** Everything logged so far. */
    String log() {
        return Scratch.read(output) + String.join("", Scratch.readAll(var.resolve("logs"), ".log"));
    }

    @Override
    public void close() {
        Program.stop(process);
        scratch.close();
    }

    private String configuration(Endpoint web) {
        StringBuilder text = new StringBuilder("""
                [mailman]
                layout: here
                site_owner: postmaster@my.domain
                [paths.here]
                var_dir: @VAR@
                bin_dir: /usr/lib/mailman3/bin
                [webservice]
                hostname: 127.0.0.1
                port: @REST@
                admin_user: @USER@
                admin_pass: @PASSWORD@
                [mta]
                incoming: mailman.mta.null.NullMTA
                lmtp_host: 127.0.0.1
                lmtp_port: @LMTP@
                [archiver.prototype]
                enable: yes
                """.replace("@VAR@", var.toString()).replace("@REST@", Integer.toString(web.port()))
                .replace("@USER@", USER).replace("@PASSWORD@", PASSWORD)
                .replace("@LMTP@", Integer.toString(lmtp.port())));
        RUNNERS_NOT_STARTED.forEach(runner -> text.append("[runner.").append(runner).append("]\nstart: no\n"));
        return text.toString();
    }
}
