package org.sekisho.bench;

import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;

/** How long one decision takes on a very large policy, in a heap of one gigabyte. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionBench {

    private static final long SEED = 20261124;

    private Snapshot snapshot;
    private Facts[] envelopes;
    private int next;
    private Facts asked;

    /** Runs it in a process of its own and prints the figures; more options for it are {@code -Dsekisho.decision}. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder().include(DecisionBench.class.getSimpleName()).forks(1).warmupIterations(3)
                .measurementIterations(5).jvmArgs("-Xmx1g", "-Xms1g", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages")
                .jvmArgsAppend(System.getProperty("sekisho.decision", "-showversion").split(" ")).build()).run();
    }

    @Setup
    public void compile() {
        LargePolicy policy = new LargePolicy(SEED);
        snapshot = Snapshot.compile(1, policy.source());
        envelopes = policy.envelopes(8192);
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        Logger.getLogger(DecisionBench.class.getName()).info(String.format(
                "%d MB of heap hold %,d lists, %,d rules, %,d memberships", used >> 20, LargePolicy.LISTS, LargePolicy.RULES, LargePolicy.MEMBERSHIPS));
    }

    /** What a session has just read is in the processor's caches; what is in the policy is not. */
    @Setup(Level.Invocation)
    public void read() {
        next = next + 1 & envelopes.length - 1;
        Facts kept = envelopes[next];
        asked = new Facts(kept.client(), ReversePath.parse("<" + kept.sender().text() + ">"),
                ForwardPath.parse("<" + kept.recipient().text() + ">"), kept.at(), kept.reference());
    }

    @Benchmark
    public Decision decide() {
        return snapshot.decide(asked);
    }
}
