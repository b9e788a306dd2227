package org.sekisho.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sekisho.wire.SmtpClient;

/**
 * A real Postfix that takes every spelling it can make sense of and throws all mail away, writing down where it would
 * have gone. It stands for the after-filter of the least careful site.
 */
final class LenientPostfix implements AutoCloseable {

    /** The recipient that came out of a spelling, and the word for where its mail goes. */
    record Delivery(String recipient, String place) {
    }

    private static final Pattern QUEUED = Pattern.compile("250 2\\.0\\.0 Ok: queued as (\\w+)");
    private static final Pattern DELIVERED =
            Pattern.compile("\\[\\d+\\]: (\\w+): to=<(.*?)>, (?:orig_to=<.*>, )?relay=.*status=(?:sent|bounced) \\((\\w+)");
    private static final Pattern REMOVED = Pattern.compile("\\[\\d+\\]: \\w+: removed");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private final Scratch scratch = new Scratch("lenient");
    private final Program postfix = new Program("/usr/sbin/postfix", "postfix");
    private final Path log = scratch.root().resolve("log/mail.log");
    private final int port = Scratch.freeEndpoints(1).get(0).port();
    private final Map<String, String> spellings = new ConcurrentHashMap<>();

    /** Starts it with the lines that differ from site to site. */
    LenientPostfix(String ownLines) {
        Path etc = scratch.directory("etc");
        scratch.directory("spool");
        scratch.directory("log");
        scratch.directoryOf("postfix", "data");
        Scratch.write(etc.resolve("main.cf"), main() + ownLines);
        Scratch.write(etc.resolve("master.cf"), master());
        postfix.must("-c", etc.toString(), "start");
        await().atMost(Duration.ofSeconds(30)).until(() -> Scratch.read(log).contains("daemon started"));
    }

    /**
     * Offers one message for what stands after {@code RCPT TO:}; with SMTPUTF8 where it is not ASCII, for without it a
     * domain must be. Several clients may do so at once.
     */
    void offer(SmtpClient client, String spelling) {
        boolean isAscii = spelling.chars().allMatch(c -> c < 0x80);
        must(client.send("MAIL FROM:<x@outside.example>" + (isAscii ? "" : " SMTPUTF8")), "250");
        if (!client.send("RCPT TO:" + new String(spelling.getBytes(UTF_8), ISO_8859_1)).startsWith("250")) {
            must(client.send("RSET"), "250");
            return;
        }
        Matcher queued = QUEUED.matcher(client.data("Subject: x\r\n\r\nx\r\n"));
        if (!queued.find()) {
            throw new IllegalStateException("not queued: " + spelling);
        }
        spellings.put(queued.group(1), spelling);
    }

    SmtpClient connect() {
        SmtpClient client = SmtpClient.connect(port);
        must(client.send("EHLO outside.example"), "250");
        return client;
    }

    /** Where each spelling that was taken went, once all of them have gone. */
    Map<String, Delivery> deliveries() {
        await().atMost(LONGEST_WAIT).pollInterval(Duration.ofMillis(500)).until(() -> removed() >= spellings.size());
        Map<String, Delivery> deliveries = new HashMap<>();
        try (Stream<String> lines = lines()) {
            lines.map(DELIVERED::matcher).filter(Matcher::find).filter(found -> spellings.containsKey(found.group(1)))
                    .forEach(found -> deliveries.put(spellings.get(found.group(1)),
                            new Delivery(found.group(2), found.group(3))));
        }
        return deliveries;
    }

    private long removed() {
        try (Stream<String> lines = lines()) {
            return lines.filter(line -> REMOVED.matcher(line).find()).count();
        }
    }

    /** Line by line, for the log of a long run is larger than the heap. */
    private Stream<String> lines() {
        try {
            return Files.lines(log, ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        postfix.must("-c", scratch.root().resolve("etc").toString(), "stop");
        scratch.close();
    }

    private static void must(String reply, String code) {
        if (!reply.startsWith(code)) {
            throw new IllegalStateException("Postfix said " + reply);
        }
    }

    private String main() {
        return """
                compatibility_level = 0
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
                mynetworks = 127.0.0.0/8
                myhostname = mx.my.domain
                mydomain = my.domain
                alias_maps =
                alias_database =
                local_recipient_maps =
                recipient_delimiter = +
                allow_percent_hack = yes
                swap_bangpath = yes
                append_at_myorigin = yes
                append_dot_mydomain = yes
                resolve_dequoted_address = yes
                resolve_null_domain = yes
                resolve_numeric_domain = yes
                allow_untrusted_routing = yes
                smtputf8_enable = yes
                strict_rfc821_envelopes = no
                smtpd_relay_restrictions =
                smtpd_recipient_restrictions = permit_mynetworks, reject
                smtpd_error_sleep_time = 0
                smtpd_soft_error_limit = 1000000
                smtpd_hard_error_limit = 1000000
                smtpd_junk_command_limit = 1000000
                in_flow_delay = 0
                default_transport = discard:elsewhere
                local_transport = discard:local
                relay_transport = discard:relay
                virtual_transport = discard:virtual
                transport_maps = inline:{ { mlin.my.domain = discard:restricted }, { mlex.my.domain = discard:external } }
                """.replace("@", scratch.root().toString());
    }

    private String master() {
        return """
                127.0.0.1:%d inet n - n - - smtpd
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
                """.formatted(port);
    }
}
