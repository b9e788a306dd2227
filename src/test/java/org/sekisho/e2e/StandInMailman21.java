package org.sekisho.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.sekisho.confgen.Bundle;
import org.sekisho.confgen.ConfigFiles;
import org.sekisho.confgen.GeneratedFile;
import org.sekisho.confgen.Plans;
import org.sekisho.confgen.plan.PipeDelivery;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.confgen.plan.ServerPath;

/**
 * The directories of a Mailman 2.1 with the generated delivery scripts, and a wrapper in the place of its own that
 * writes down what it was started with and what it was given. Mailman 2.1 itself needs a Python that Debian dropped.
 */
final class StandInMailman21 implements AutoCloseable {

    private final Scratch scratch = new Scratch("mailman21");
    private final String user;
    private final Path bin = scratch.directory("bin");
    private final Path lists;
    private final Path calls;
    private final Path wrapper = scratch.directory("mail").resolve("mailman");

    /** Its scripts and its wrapper run as that user of the host. */
    StandInMailman21(String user) {
        this.user = user;
        this.lists = scratch.directoryOf(user, "lists");
        this.calls = scratch.directoryOf(user, "calls");
        Scratch.write(wrapper, "#!/bin/sh\ncat >" + calls + "/message\necho \"$@\" >" + calls + "/last\n");
        executable(wrapper);
    }

    /** The paper's plan with this Mailman, its scripts run by that Python. */
    Plan plan(Path python) {
        ServerPath home = new ServerPath(scratch.root().toString());
        return Plans.with(Plans.freebsd(), new PipeDelivery(home, home, user, new ServerPath(python.toString())));
    }

    /** Puts the delivery scripts in their places. */
    void install(Path python) {
        for (GeneratedFile file : ConfigFiles.of(plan(python), Bundle.MAILMAN)) {
            Path place = Path.of(file.targetPath().text());
            Scratch.write(place, file.text());
            executable(place);
        }
    }

    /** The files that a Python reads. */
    List<Path> files() {
        return List.of(bin.resolve("postfix-to-mlex.py"), bin.resolve("postfix-to-mlin.py"),
                scratch.root().resolve("Mailman/mm_cfg.py"));
    }

    /** A list, its configuration stored as Python 2.7 stores it, with an object of one of Mailman's own classes. */
    void addList(String name, String host) {
        addBrokenList(name, "}(U\thost_nameU" + (char) host.length() + host
                + "U\u0006bounce(cMailman.Bouncer\n_BounceInfo\no}bu.");
    }

    /** A list with something else for a configuration. */
    void addBrokenList(String name, String configuration) {
        try {
            Files.write(Files.createDirectories(lists.resolve(name)).resolve("config.pck"),
                    configuration.getBytes(ISO_8859_1));
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    void removeWrapper() {
        wrapper.toFile().delete();
    }

    void removeLists() {
        lists.toFile().renameTo(scratch.root().resolve("gone").toFile());
    }

    /** What the script of mlex says to one recipient. */
    Program.Outcome deliver(String domain, String local) {
        return run(domain, local);
    }

    /** The script of mlex with these arguments. */
    Program.Outcome run(String... arguments) {
        return new Program(bin.resolve("postfix-to-mlex.py"), "python3").run(arguments);
    }

    /** The arguments of the wrapper when it was started last; empty when it was not. */
    String lastCall() {
        return Scratch.read(calls.resolve("last")).strip();
    }

    /** The message that it was given last. */
    String lastMessage() {
        return Scratch.read(calls.resolve("message"));
    }

    Path root() {
        return scratch.root();
    }

    @Override
    public void close() {
        scratch.close();
    }

    private static void executable(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }
}
