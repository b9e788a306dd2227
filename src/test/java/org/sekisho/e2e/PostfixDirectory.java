package org.sekisho.e2e;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sekisho.confgen.Bundle;
import org.sekisho.confgen.ConfigFiles;
import org.sekisho.confgen.plan.MapType;
import org.sekisho.confgen.plan.Plan;

/**
 * The configuration of a Postfix as Debian ships it, with directories of its own, and the generated files put where
 * their README says.
 */
final class PostfixDirectory {

    private static final String PACKAGE = "postfix";
    private static final Path STOCK = Path.of("/usr/share/postfix");

    private final Program postfix = new Program("/usr/sbin/postfix", PACKAGE);
    private final Program postconf = new Program("/usr/sbin/postconf", PACKAGE);
    private final Program postmap = new Program("/usr/sbin/postmap", PACKAGE);
    private final Program postqueue = new Program("/usr/sbin/postqueue", PACKAGE);
    private final Scratch scratch;
    private final Path etc;

    /** The stock files; what Debian's installer would ask for is answered by lines of this host's own. */
    PostfixDirectory(Scratch scratch, String... ownLines) {
        this.scratch = scratch;
        this.etc = scratch.directory("etc");
        scratch.directory("spool");
        scratch.directory("log");
        scratch.directoryOf("postfix", "data");
        Scratch.write(etc.resolve("master.cf"), stock("master.cf.dist"));
        Scratch.write(etc.resolve("main.cf"), stock("main.cf.debian") + debianAnswers() + String.join("\n", ownLines)
                + "\n");
    }

    /** Installs the files of a plan. */
    void install(Plan plan) {
        install(files(plan), plan.postfix().mapType());
    }

    /** The files of a plan by their names. */
    static Map<String, String> files(Plan plan) {
        Map<String, String> files = new LinkedHashMap<>();
        ConfigFiles.of(plan, Bundle.POSTFIX).forEach(file -> files.put(file.name(), file.text()));
        return files;
    }

    /** Follows the README: the stock smtp service leaves, the parts are appended, the map is made. */
    void install(Map<String, String> files, MapType mapType) {
        postconf("-M#", "smtp/inet");
        files.forEach((name, text) -> {
            Scratch.write(etc.resolve("sekisho").resolve(name), text);
            if (List.of("main.cf", "master.cf").contains(name)) {
                Path shared = etc.resolve(name);
                Scratch.write(shared, Scratch.read(shared) + text);
            }
        });
        postmap.must("-c", etc.toString(), transport(mapType));
    }

    /** Runs the work while a service of master.cf is not there. */
    void without(String service, Runnable work) {
        Path master = etc.resolve("master.cf");
        String whole = Scratch.read(master);
        postconf("-M#", service);
        postfix("reload");
        try {
            work.run();
        } finally {
            Scratch.write(master, whole);
            postfix("reload");
        }
    }

    /** Where its main.cf is. */
    Path etc() {
        return etc;
    }

    /** What {@code postfix check} says; nothing when all is well. */
    String check() {
        return postfix("check");
    }

    /** What {@code postfix} says to one of its commands; when it fails, the log tells why. */
    String postfix(String command) {
        try {
            return postfix.must("-c", etc.toString(), command);
        } catch (IllegalStateException failed) {
            throw new IllegalStateException("postfix " + command + " failed; its log: " + log(), failed);
        }
    }

    /** What {@code postconf} says, warnings included. */
    String postconf(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "-c";
        all[1] = etc.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return postconf.must(all);
    }

    /** What the transport map holds for a key; empty when it has no such key. */
    String transport(Plan plan, String key) {
        return postmap.run("-c", etc.toString(), "-q", key, transport(plan.postfix().mapType())).output().strip();
    }

    /** Everything that the transport map holds, key and value with a tab between. */
    List<String> transportEntries(Plan plan) {
        return postmap.must("-c", etc.toString(), "-s", transport(plan.postfix().mapType())).lines().toList();
    }

    /** What a map of the type regexp holds for a key; empty when it has no such key. */
    String regexp(String map, String key) {
        return postmap.run("-c", etc.toString(), "-q", key, "regexp:" + etc.resolve("sekisho").resolve(map)).output()
                .strip();
    }

    /** What {@code mailq} would print. */
    String queue() {
        return postqueue.must("-c", etc.toString(), "-p");
    }

    /** Everything logged so far. */
    String log() {
        return Scratch.read(scratch.root().resolve("log/mail.log"));
    }

    private String transport(MapType mapType) {
        return mapType.key() + ":" + etc.resolve("sekisho/transport");
    }

    private String stock(String name) {
        String text = Scratch.read(STOCK.resolve(name));
        if (text.isEmpty()) {
            throw new IllegalStateException(STOCK.resolve(name) + " is missing; install the Debian package " + PACKAGE);
        }
        return text;
    }

    private String debianAnswers() {
        return """
                smtpd_relay_restrictions = permit_mynetworks permit_sasl_authenticated defer_unauth_destination
                myhostname = mx.my.domain
                alias_maps =
                alias_database =
                mydestination = $myhostname, localhost
                mynetworks = 127.0.0.1/32
                mailbox_size_limit = 0
                recipient_delimiter = +
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
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
                """.replace("@", scratch.root().toString());
    }
}
