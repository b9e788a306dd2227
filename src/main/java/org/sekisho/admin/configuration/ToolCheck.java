package org.sekisho.admin.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sekisho.confgen.GeneratedFile;

/** Lets the program that will read a file read a copy of it. No shell is in between, and nothing outside is touched. */
final class ToolCheck {

    private static final List<String> WHERE = List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin",
            "/bin", "/sbin");
    private static final int SECONDS = 10;
    private static final int LONGEST = 2000;
    private static final String ZONE = ".zone";

    private ToolCheck() {
    }

    /** What the program says; empty when this host has none for the file, or there is none. */
    static Optional<FileCheck> of(GeneratedFile file, Path directory) {
        List<String> command = command(file.name(), directory.resolve(file.name()).toString(), directory.toString());
        if (command.isEmpty()) {
            return Optional.empty();
        }
        return find(command.get(0)).map(program -> run(program, command, directory));
    }

    private static List<String> command(String name, String path, String directory) {
        if (name.endsWith(ZONE)) {
            return List.of("named-checkzone", "-q", "-i", "local", name.substring(0, name.length() - ZONE.length()), path);
        }
        if (name.endsWith(".py")) {
            return List.of("python3", "-c", "import sys; compile(open(sys.argv[1]).read(), sys.argv[1], 'exec')", path);
        }
        return switch (name) {
            case "main.cf" -> List.of("postconf", "-c", directory, "-n");
            case "master.cf" -> List.of("postconf", "-c", directory, "-M");
            case "transport" -> List.of("postmap", "-c", directory, "-q", "no.such.key", "texthash:" + path);
            case "virtual", "relay_recipients" -> List.of("postmap", "-c", directory, "-q", "no.such.key", "regexp:" + path);
            case "named.conf", "internal.zones", "external.zones" -> List.of("named-checkconf", path);
            case "nsd.conf" -> List.of("nsd-checkconf", path);
            case "unbound.conf" -> List.of("unbound-checkconf", path);
            case "internal.conf", "external.conf" -> List.of("dnsmasq", "--test", "-C", path);
            case "state.sh" -> List.of("sh", "-n", path);
            default -> List.of();
        };
    }

    private static Optional<Path> find(String program) {
        return WHERE.stream().map(directory -> Path.of(directory, program)).filter(Files::isExecutable).findFirst();
    }

    private static FileCheck run(Path program, List<String> command, Path directory) {
        Path said = directory.resolve("said");
        Path told = directory.resolve("told");
        try {
            List<String> all = new ArrayList<>(List.of(program.toString()));
            all.addAll(command.subList(1, command.size()));
            Process process = new ProcessBuilder(all).directory(directory.toFile())
                    .redirectOutput(told.toFile()).redirectError(said.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new FileCheck(command.get(0), false, "no end within " + SECONDS + " s");
            }
            String errors = Files.readString(said, StandardCharsets.ISO_8859_1);
            boolean isSilent = errors.isBlank() && process.exitValue() != 0 && !command.get(0).equals("postmap");
            return judged(command.get(0), process.exitValue(),
                    isSilent ? Files.readString(told, StandardCharsets.ISO_8859_1) : errors);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new FileCheck(command.get(0), false, "interrupted");
        }
    }

    /** {@code postmap -q} ends with 1 where the key is not there, which it is not; what it cannot read it says. */
    private static FileCheck judged(String tool, int exit, String said) {
        String complaint = Stream.of(said.split("\\n")).filter(line -> !line.isBlank() && !line.contains("syntax check OK"))
                .reduce((one, other) -> one + "\n" + other).orElse("");
        boolean good = exit == 0 && complaint.isEmpty() || tool.equals("postmap") && exit == 1 && complaint.isEmpty();
        return new FileCheck(tool, good, complaint.isEmpty() && !good ? "ended with " + exit
                : complaint.substring(0, Math.min(LONGEST, complaint.length())));
    }
}
