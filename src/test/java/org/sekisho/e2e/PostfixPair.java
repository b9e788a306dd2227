package org.sekisho.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sekisho.wire.SmtpClient;

/**
 * A real Postfix as before-filter and as after-filter of a checkpoint, throwing all mail away and writing down who would
 * have had it. A client from 127.0.0.1 is one of the site's own, one from 127.0.0.2 is the world.
 */
public final class PostfixPair implements AutoCloseable {

    /** What the README of Sekisho's generated files gives the after-filter against smuggling. */
    public static final String HARDENED = "-o smtpd_forbid_bare_newline=normalize -o smtpd_forbid_bare_newline_exclusions=";
    /** What Postfix has of its own: clients in mynetworks, and so the checkpoint, may end lines as they like. */
    public static final String AS_SHIPPED = "-o smtpd_forbid_bare_newline=normalize";

    private static final Pattern DELIVERED =
            Pattern.compile("\\[\\d+\\]: \\w+: to=<(.*?)>, (?:orig_to=<.*>, )?relay=.*status=sent \\(");
    private static final Pattern QUEUED = Pattern.compile("\\[\\d+\\]: \\w+: from=<.*>, size=");

    private final Scratch scratch = new Scratch("pair");
    private final Program postfix = new Program("/usr/sbin/postfix", "postfix");
    private final int before = Scratch.freeEndpoints(1).get(0).port();
    private final String etc;

    /**
     * Starts both services.
     *
     * @param gate          the port that the before-filter passes mail to
     * @param after         the port of the after-filter
     * @param beforeOptions more {@code -o} options of the before-filter
     * @param afterOptions  more {@code -o} options of the after-filter
     */
    public PostfixPair(int gate, int after, String beforeOptions, String afterOptions) {
        Path directory = scratch.directory("etc");
        etc = directory.toString();
        scratch.directory("spool");
        scratch.directory("log");
        scratch.directoryOf("postfix", "data");
        Scratch.write(directory.resolve("main.cf"), main());
        Scratch.write(directory.resolve("master.cf"), master(gate, after, beforeOptions, afterOptions));
        postfix.must("-c", etc, "start");
        await().atMost(Duration.ofSeconds(30)).until(() -> log().contains("daemon started"));
    }

    /** A client from the world, past its EHLO. */
    SmtpClient outsider() {
        return hello(SmtpClient.connectFrom("127.0.0.2", before));
    }

    /** A client of the site's own, past its EHLO. */
    SmtpClient insider() {
        return hello(SmtpClient.connectFrom("127.0.0.1", before));
    }

    public int beforePort() {
        return before;
    }

    /** Everybody who would have had a message, once the queue is empty. */
    public List<String> delivered() {
        await().atMost(Duration.ofSeconds(30)).until(() -> new Program("/usr/sbin/postqueue", "postfix")
                .must("-c", etc, "-p").contains("Mail queue is empty"));
        return DELIVERED.matcher(log()).results()
                .map(found -> new String(found.group(1).getBytes(ISO_8859_1), UTF_8)).toList();
    }

    /** How many messages have been queued. */
    public long queued() {
        return QUEUED.matcher(log()).results().map(MatchResult::group).count();
    }

    /** Waits until a line with the text is in the log. */
    void awaitLogged(String text) {
        await().alias(text).atMost(Duration.ofSeconds(30)).until(() -> log().contains(text));
    }

    String log() {
        return Scratch.read(scratch.root().resolve("log/mail.log"));
    }

    @Override
    public void close() {
        postfix.must("-c", etc, "stop");
        scratch.close();
    }

    private static SmtpClient hello(SmtpClient client) {
        client.send("EHLO client.example");
        return client;
    }

    private String main() {
        return """
                compatibility_level = 3.6
                queue_directory = @/spool
                data_directory = @/data
                command_directory = /usr/sbin
                daemon_directory = /usr/lib/postfix/sbin
                shlib_directory = /usr/lib/postfix
                meta_directory = /etc/postfix
                mail_owner = postfix
                setgid_group = postdrop
                maillog_file = @/log/mail.log
                maillog_file_prefixes = @/log
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                mynetworks = 127.0.0.1/32
                myhostname = mx.my.domain
                mydestination =
                alias_maps =
                alias_database =
                recipient_delimiter = +
                smtputf8_enable = yes
                message_size_limit = 3000000
                in_flow_delay = 0
                smtpd_client_connection_count_limit = 0
                smtpd_error_sleep_time = 0
                smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination
                relay_domains = mlin.my.domain, mlex.my.domain, else.example
                default_transport = discard:elsewhere
                relay_transport = discard:relay
                """.replace("@", scratch.root().toString());
    }

    private String master(int gate, int after, String beforeOptions, String afterOptions) {
        return """
                127.0.0.1:%d inet n - n - 60 smtpd -o smtpd_proxy_filter=127.0.0.1:%d %s
                127.0.0.1:%d inet n - n - 80 smtpd -o smtpd_authorized_xforward_hosts=127.0.0.1 \
                -o mynetworks=127.0.0.0/8 -o message_size_limit=10000000 %s
                cleanup unix n - n - 0 cleanup
                qmgr unix n - n 300 1 qmgr
                rewrite unix - - n - - trivial-rewrite
                bounce unix - - n - 0 bounce
                defer unix - - n - 0 bounce
                trace unix - - n - 0 bounce
                error unix - - n - - error
                retry unix - - n - - error
                discard unix - - n - 50 discard
                proxymap unix - - n - - proxymap
                tlsmgr unix - - n 1000? 1 tlsmgr
                anvil unix - - n - 1 anvil
                postlog unix-dgram n - n - 1 postlogd
                """.formatted(before, gate, beforeOptions, after, afterOptions);
    }
}
