package org.sekisho.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.sekisho.model.Rejection;

/**
 * Refusals on disk while the database is away: files of whole records, the oldest first, each forgotten as a whole. What
 * was appended is on the disk when the call returns. For one thread, but for {@link #size()}.
 *
 * <p>Every method throws an {@link UncheckedIOException} when the disk does not do as it is told.
 */
final class RejectionSpool {

    private static final String SUFFIX = ".rejections";
    private static final long FILE_BYTES = 1L << 20;
    private static final long MAX_BYTES = 1L << 30;

    private final Path directory;
    private final Deque<Path> files = new ArrayDeque<>();
    private Path open;
    private long next;
    private long bytes;
    private volatile long size;

    /** The spool in a directory, which is made; with what an earlier process left there. */
    RejectionSpool(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            try (Stream<Path> all = Files.list(directory)) {
                all.filter(file -> file.getFileName().toString().matches("\\d{16}" + SUFFIX)).sorted().forEach(this::found);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** How many refusals wait here. */
    long size() {
        return size;
    }

    /** Keeps them, in their order; {@code IllegalStateException} when the spool holds a gigabyte already. */
    void append(List<Rejection> rejections) {
        byte[] records = RejectionRecord.write(rejections);
        if (bytes + records.length > MAX_BYTES) {
            throw new IllegalStateException("the spool in " + directory + " is full");
        }
        try {
            if (open == null || Files.size(open) > FILE_BYTES) {
                open = directory.resolve("%016d%s".formatted(next++, SUFFIX));
                files.addLast(open);
            }
            write(open, records);
        } catch (IOException noRoom) {
            open = null;
            throw new UncheckedIOException(noRoom);
        }
        bytes += records.length;
        size += rejections.size();
    }

    /** The refusals of the oldest file; empty when none waits. */
    List<Rejection> oldest() {
        return files.isEmpty() ? List.of() : read(files.peekFirst());
    }

    /** Forgets the refusals that {@link #oldest()} gave. */
    void forgetOldest() {
        Path file = files.removeFirst();
        try {
            size -= read(file).size();
            bytes -= Files.size(file);
            Files.delete(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
        if (file.equals(open)) {
            open = null;
        }
    }

    private void found(Path file) {
        String name = file.getFileName().toString();
        next = Long.parseLong(name.substring(0, name.length() - SUFFIX.length())) + 1;
        files.addLast(file);
        size += read(file).size();
        bytes += file.toFile().length();
    }

    /** A record that was cut off by a full disk is not left in the middle of a file: the next ones go to a new file. */
    private static void write(Path file, byte[] records) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer buffer = ByteBuffer.wrap(records);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static List<Rejection> read(Path file) {
        try {
            return RejectionRecord.read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
