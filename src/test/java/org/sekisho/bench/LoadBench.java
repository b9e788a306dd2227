package org.sekisho.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.e2e.PostfixPair;
import org.sekisho.e2e.Scratch;
import org.sekisho.smtp.ScriptedAfterFilter;

/**
 * The speed of the SMTP door beside that of others, on loopback. Each argument is a row of the table; all of them
 * without one. Run it by {@code src/test/bench.sh}.
 */
public final class LoadBench {

    private static final Logger LOG = Logger.getLogger(LoadBench.class.getName());
    private static final int IDLE = 5_000;
    private static final int WARM_UP = 24_000;
    private static final int LARGE = 25_000_000;

    private enum Row { SMALL, BASELINE, LARGER, LARGE, REFUSED, POSTFIX, IDLE, SOAK }

    private LoadBench() {
    }

    /** Prints one line of the table for each row. */
    public static void main(String[] arguments) throws IOException {
        List<Row> rows = arguments.length == 0
                ? List.of(Row.values()) : Stream.of(arguments).map(name -> Row.valueOf(name.toUpperCase(Locale.ROOT))).toList();
        List<String> table = new ArrayList<>();
        for (Row row : rows) {
            table.addAll(measure(row));
        }
        LOG.info("\n| work | checkpoint | other | ratio | of all pairs |\n|---|---|---|---|---|\n" + String.join("\n", table));
    }

    private static List<String> measure(Row row) throws IOException {
        return switch (row) {
            case SMALL -> List.of(besideHaproxy("4 kB", Load.accepted(2_000, 4_000)));
            case BASELINE -> List.of(besideTheLineRelay());
            case LARGER -> List.of(besideHaproxy("1 MB", Load.accepted(400, 1_000_000)));
            case LARGE -> large();
            case REFUSED -> refused();
            case POSTFIX -> betweenPostfix();
            case IDLE -> idle();
            case SOAK -> soak();
        };
    }

    private static String besideHaproxy(String work, Load load) throws IOException {
        try (Server sink = Server.sink(); Server haproxy = Server.haproxy(sink.port());
                Checkpoint checkpoint = warm(sink.port())) {
            return Comparison.of(work, load, checkpoint, haproxy).row();
        }
    }

    private static String besideTheLineRelay() throws IOException {
        try (Server sink = Server.sink(); Server relay = Server.lineRelay(sink.port());
                Checkpoint checkpoint = warm(sink.port())) {
            return Comparison.of("4 kB", Load.accepted(2_000, 4_000), checkpoint, relay).row();
        }
    }

    /** The heap is looked at all the time; what is not collected yet counts, so the figure is an upper bound. */
    private static List<String> large() throws IOException {
        try (Server sink = Server.sink(); Server haproxy = Server.haproxy(sink.port());
                Checkpoint checkpoint = warm(sink.port())) {
            checkpoint.collectGarbage();
            long before = checkpoint.heap();
            AtomicLong most = new AtomicLong(before);
            ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
            looks.scheduleWithFixedDelay(() -> most.accumulateAndGet(checkpoint.heap(), Math::max), 0, 500,
                    TimeUnit.MILLISECONDS);
            String row = Comparison.of("25 MB, 20 at once", Load.accepted(20, LARGE), checkpoint, haproxy).row();
            looks.shutdownNow();
            return List.of(row, figure("25 MB, 20 at once: heap grows by", (most.get() - before) / 1024.0, "MB"));
        }
    }

    private static List<String> refused() throws IOException {
        try (ScriptedAfterFilter behind = new ScriptedAfterFilter(); Server sink = Server.refusingSink();
                Checkpoint checkpoint = Checkpoint.before(behind.port())) {
            for (int sent = 0; sent < WARM_UP; sent += 2_000) {
                Load.refused(2_000).onto(checkpoint.port());
            }
            String row = Comparison.of("all refused", Load.refused(2_000), checkpoint, sink).row();
            long probes = behind.heard().stream().filter("EHLO checkpoint.my.domain"::equals).count();
            return List.of(row, figure("all refused: connections to the after-filter besides its probes",
                    behind.connections() - probes, ""));
        }
    }

    /** HAProxy in the same place is the limit for whatever ends a connection and opens another. */
    private static List<String> betweenPostfix() throws IOException {
        List<Endpoint> free = Scratch.freeEndpoints(3);
        int after = free.get(0).port();
        int bare = free.get(1).port();
        int behindHaproxy = free.get(2).port();
        Load load = Load.accepted(500, 4_000);
        try (Checkpoint checkpoint = Checkpoint.before(after); Server haproxy = Server.haproxy(behindHaproxy);
                Way ours = pair("checkpoint", checkpoint.port(), after); Way without = pair("no checkpoint", bare, bare);
                Way limit = pair("HAProxy", haproxy.port(), behindHaproxy)) {
            for (int sent = 0; sent < WARM_UP / 2; sent += load.messages()) {
                load.onto(ours.port());
            }
            return List.of(Comparison.of("real Postfix pair, 4 kB", load, ours, without).row(),
                    Comparison.of("real Postfix pair, 4 kB", load, ours, limit).row(),
                    Comparison.of("real Postfix pair, 4 kB, HAProxy in our place", load, limit, without).row());
        }
    }

    private static Way pair(String name, int gate, int after) {
        return new BetweenPostfix(name, new PostfixPair(gate, after, "", PostfixPair.HARDENED));
    }

    /** What the sessions of one round leave behind is only collected when the heap is full, so the rounds are told apart. */
    private static List<String> idle() throws IOException {
        try (Server sink = Server.sink(); Checkpoint checkpoint = warm(sink.port())) {
            LiveSession.latencies(checkpoint.port(), 1_000);
            checkpoint.collectGarbage();
            long resident = checkpoint.resident();
            double[] ratios = new double[Comparison.PAIRS];
            double[] grown = new double[Comparison.PAIRS];
            for (int i = 0; i < ratios.length; i++) {
                double without = latency(checkpoint);
                try (IdleSessions held = new IdleSessions(checkpoint, IDLE)) {
                    ratios[i] = latency(checkpoint) / without;
                    held.mustBeAlive();
                    grown[i] = (checkpoint.resident() - resident) / 1024.0;
                }
            }
            return List.of(figure(IDLE + " idle sessions: median latency of a live one, times", Comparison.median(ratios), ""),
                    figure(IDLE + " idle sessions: resident memory grows by", grown[0], "MB"),
                    figure(IDLE + " idle sessions, again and again: it has grown by", grown[grown.length - 1], "MB"));
        }
    }

    private static double latency(Checkpoint checkpoint) throws IOException {
        return Comparison.median(LiveSession.latencies(checkpoint.port(), 500));
    }

    private static List<String> soak() throws IOException {
        try (Server sink = Server.sink(); Checkpoint checkpoint = warm(sink.port())) {
            return new Soak(checkpoint, sink).rows().stream().map(row -> figure(row.what(), row.value(), row.unit())).toList();
        }
    }

    /** Mail until the virtual machine has compiled what it will. */
    private static Checkpoint warm(int behind) throws IOException {
        Checkpoint checkpoint = Checkpoint.before(behind);
        for (int sent = 0; sent < WARM_UP; sent += 2_000) {
            Load.accepted(2_000, 4_000).onto(checkpoint.port());
        }
        return checkpoint;
    }

    private static String figure(String what, double value, String unit) {
        String row = String.format(Locale.ROOT, "| %s | %.2f %s | | | |", what, value, unit);
        LOG.info(row);
        return row;
    }
}
