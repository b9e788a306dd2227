package org.sekisho.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.sekisho.confgen.plan.Endpoint;

/** A directory of a server's own that every user of the host can enter, gone when it is closed. */
public final class Scratch implements AutoCloseable {

    private static final int LOWEST_PORT = 12_000;
    private static final int PORTS = 20_000;
    /** Begins anywhere, so that two runs on one host rarely meet. */
    private static final AtomicInteger NEXT = new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

    private final Path root;

    public Scratch(String purpose) {
        try {
            root = Files.createTempDirectory("sekisho-" + purpose + "-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /**
     * Loopback endpoints that were free a moment ago, all different and never given out before. They lie below the
     * ports that the kernel gives to outgoing connections, one of which would otherwise sit on an endpoint by the time
     * its server starts.
     */
    public static List<Endpoint> freeEndpoints(int count) {
        return Stream.generate(Scratch::nextPort).filter(Scratch::isFree).limit(count)
                .map(port -> new Endpoint("127.0.0.1", port)).toList();
    }

    private static int nextPort() {
        return LOWEST_PORT + NEXT.getAndIncrement() % PORTS;
    }

    private static boolean isFree(int port) {
        try (ServerSocket held = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return held.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** A loopback endpoint that was free a moment ago for TCP and for UDP. */
    public static Endpoint freeEndpoint() {
        for (Endpoint endpoint : freeEndpoints(20)) {
            try (DatagramSocket held = new DatagramSocket(endpoint.port(), InetAddress.getByName(endpoint.host()))) {
                return new Endpoint(endpoint.host(), held.getLocalPort());
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no port is free for TCP and for UDP");
    }

    /** Whether somebody listens there. */
    public static boolean answers(Endpoint endpoint) {
        try (Socket ignored = new Socket(endpoint.host(), endpoint.port())) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    public Path root() {
        return root;
    }

    /** A directory in here, made if it is not there. */
    public Path directory(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** The same, owned by a user of the host. */
    public Path directoryOf(String user, String name) {
        Path directory = directory(name);
        try {
            UserPrincipal owner = directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            Files.setOwner(directory, owner);
            return directory;
        } catch (IOException notAllowed) {
            throw new IllegalStateException("this test must run as root, on a host with the user " + user, notAllowed);
        }
    }

    /** The text of a file, empty while there is none. */
    public static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** The texts of the files in a directory whose names end so, empty while there is none. */
    public static List<String> readAll(Path directory, String suffix) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().map(Scratch::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                delete(path);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(path);
        }
    }
}
