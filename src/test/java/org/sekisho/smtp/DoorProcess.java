package org.sekisho.smtp;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The door in a virtual machine of its own, which may be killed; no host name can be looked up in it. */
public final class DoorProcess implements AutoCloseable {

    private static final int MAX_SESSIONS = 6_000;

    private final Path folder;
    private final Process process;
    private final int port;

    /** Starts one before an after-filter; with more options for the virtual machine. */
    public DoorProcess(String java, int afterFilterPort, List<String> options) throws IOException {
        folder = Files.createTempDirectory("sekisho-door-");
        Path ports = folder.resolve("port");
        Path noHosts = Files.createFile(folder.resolve("hosts"));
        List<String> command = new ArrayList<>(List.of(java, "-Djdk.net.hosts.file=" + noHosts, "-cp",
                System.getProperty("java.class.path")));
        command.addAll(1, options);
        command.addAll(List.of(DoorProcess.class.getName(), String.valueOf(afterFilterPort), ports.toString()));
        process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("log").toFile())).start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(ports));
        port = Integer.parseInt(Files.readString(ports));
    }

    /** A door that keeps nothing and decides by the paper's policy. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SmtpSettings usual = SmtpSettings.usual(DoorFixture.loopback(0),
                DoorFixture.loopback(Integer.parseInt(arguments[0])), "checkpoint.my.domain");
        SmtpSettings many = usual.within(MAX_SESSIONS, usual.relay().maxRecipients(),
                usual.front().maxLine(), usual.relay().maxHeader());
        var policy = PaperPolicy.snapshot();
        SmtpDoor door = new SmtpDoor(many, () -> policy, decision -> { }, Clock.systemUTC());
        door.start();
        Path port = Path.of(arguments[1]);
        Path draft = port.resolveSibling("draft");
        Files.writeString(draft, String.valueOf(door.state().port()));
        Files.move(draft, port, StandardCopyOption.ATOMIC_MOVE);
        new CountDownLatch(1).await();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public Wire connect() throws IOException {
        Socket socket = new Socket(DoorFixture.loopback(0).getAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        return new Wire(socket);
    }

    /** What it wrote. */
    public String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** Kills it without a warning (SIGKILL). */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        for (String file : List.of("port", "hosts", "log", "draft")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.delete(folder);
    }
}
