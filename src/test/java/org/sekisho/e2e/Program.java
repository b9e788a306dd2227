package org.sekisho.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program of the host.
 *
 * @param path          where it is
 * @param debianPackage what to install where it is missing
 */
public record Program(Path path, String debianPackage) {

    private static final long PATIENCE_SECONDS = 120;

    /**
     * What a program said.
     *
     * @param exit   its exit status, 0 for success
     * @param output what it wrote to both its outputs
     */
    public record Outcome(int exit, String output) {
    }

    public Program(String path, String debianPackage) {
        this(Path.of(path), debianPackage);
    }

    /** Runs it to its end, whatever that is. */
    public Outcome run(String... arguments) {
        try {
            Process process = builder(arguments).start();
            process.getOutputStream().close();
            CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> drain(process));
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(path + " did not end within " + PATIENCE_SECONDS + " s");
            }
            return new Outcome(process.exitValue(), output.join());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Runs it and returns what it said; fails with that when it reports an error. */
    public String must(String... arguments) {
        Outcome outcome = run(arguments);
        if (outcome.exit() != 0) {
            throw new IllegalStateException(path + " " + String.join(" ", arguments) + " ended with " + outcome.exit()
                    + ": " + outcome.output());
        }
        return outcome.output();
    }

    /** Starts it and leaves it running, what it says going to a file. */
    public Process start(Path log, String... arguments) {
        try {
            return builder(arguments).redirectOutput(log.toFile()).start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Asks a started program to end, and makes it end when it does not. */
    public static void stop(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS / 4, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private ProcessBuilder builder(String... arguments) {
        if (!Files.isExecutable(path)) {
            throw new IllegalStateException(path + " is missing; install the Debian package " + debianPackage);
        }
        List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static String drain(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
