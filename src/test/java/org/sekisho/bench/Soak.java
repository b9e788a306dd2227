package org.sekisho.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Two thousand sessions at once with messages of 50 kB for as long as is wanted: nothing grows, and nothing is late. */
final class Soak {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("sekisho.soak", 600));
    private static final Load LOAD = Load.accepted(2_000, 10_000, 50_000);
    private static final int SAMPLES = 200;
    private static final int P99 = SAMPLES * 99 / 100;

    private final Checkpoint checkpoint;
    private final Server sink;

    /** One figure of the table. */
    record Row(String what, double value, String unit) {
    }

    Soak(Checkpoint checkpoint, Server sink) {
        this.checkpoint = checkpoint;
        this.sink = sink;
    }

    /** Runs, and says by how much what is counted has grown after one load of all sessions. */
    List<Row> rows() throws IOException {
        LOAD.onto(checkpoint.port());
        checkpoint.collectGarbage();
        long files = checkpoint.openFiles();
        long threads = checkpoint.threads();
        long heap = checkpoint.heap();
        double direct = LiveSession.latencies(sink.port(), SAMPLES)[P99];
        long messages = 0;
        double through = 0;
        for (long end = System.nanoTime() + LENGTH.toNanos(); System.nanoTime() - end < 0; messages += LOAD.messages()) {
            CompletableFuture<Duration> load = CompletableFuture.supplyAsync(() -> LOAD.onto(checkpoint.port()));
            through = Math.max(through, LiveSession.latencies(checkpoint.port(), SAMPLES)[P99]);
            load.join();
        }
        checkpoint.collectGarbage();
        String work = "2,000 sessions of 50 kB, " + LENGTH.toSeconds() + " s: ";
        return List.of(new Row(work + "messages", messages, ""),
                new Row(work + "open files grow by", checkpoint.openFiles() - files, ""),
                new Row(work + "threads grow by", checkpoint.threads() - threads, ""),
                new Row(work + "heap grows by", (checkpoint.heap() - heap) / 1024.0, "MB"),
                new Row(work + "p99 of a small message under it, that of the bare sink at rest taken off", (through - direct) / 1000,
                        "ms"));
    }
}
