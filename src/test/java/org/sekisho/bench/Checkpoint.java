package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sekisho.e2e.Program;
import org.sekisho.smtp.DoorProcess;

/** The SMTP door in a virtual machine of its own, on the same Java as the benchmark. */
final class Checkpoint implements Way {

    private static final Path HOME = Path.of(System.getProperty("java.home"), "bin");
    /** As the start script of the server sets them. */
    private static final List<String> AS_SHIPPED = List.of("-Xms128m", "-Xmx512m", "-XX:+UseSerialGC");
    private static final Pattern HEAP = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");

    private final DoorProcess door;

    private Checkpoint(DoorProcess door) {
        this.door = door;
    }

    /** Opens it before an after-filter. */
    static Checkpoint before(int afterFilter) throws IOException {
        List<String> more = Stream.of(System.getProperty("sekisho.door", "").split(" ")).filter(word -> !word.isEmpty())
                .toList();
        return new Checkpoint(new DoorProcess(HOME.resolve("java").toString(), afterFilter,
                Stream.concat(AS_SHIPPED.stream(), more.stream()).toList()));
    }

    @Override
    public String name() {
        return "checkpoint";
    }

    @Override
    public int port() {
        return door.port();
    }

    DoorProcess door() {
        return door;
    }

    /** Kilobytes of the heap that are in use, waste that is not collected yet included. */
    long heap() {
        return figure(HEAP, command("GC.heap_info"));
    }

    /** Kilobytes of the machine's memory. */
    long resident() throws IOException {
        return figure(RESIDENT, Files.readString(Path.of("/proc", String.valueOf(door.pid()), "status")));
    }

    /** Sockets, files and the like. */
    long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(door.pid()), "fd"))) {
            return files.count();
        }
    }

    /** Threads of the operating system. */
    long threads() throws IOException {
        return figure(THREADS, Files.readString(Path.of("/proc", String.valueOf(door.pid()), "status")));
    }

    void collectGarbage() {
        command("GC.run");
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private String command(String command) {
        return new Program(HOME.resolve("jcmd").toString(), "openjdk-17-jdk-headless")
                .must(String.valueOf(door.pid()), command);
    }

    /** The sum of all that is found. */
    private static long figure(Pattern pattern, String text) {
        List<Long> figures = pattern.matcher(text).results().map(found -> Long.valueOf(found.group(1))).toList();
        if (figures.isEmpty()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return figures.stream().mapToLong(Long::longValue).sum();
    }
}
