package org.sekisho.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;

/**
 * The same mail on two ways, turn by turn, so that what else the machine does befalls both.
 *
 * @param work   what was done
 * @param ours   seconds on our way, one for each pair
 * @param theirs seconds on the other way
 */
record Comparison(String work, String other, List<Double> ours, List<Double> theirs) {

    static final int PAIRS = Integer.getInteger("sekisho.pairs", 5);
    private static final Logger LOG = Logger.getLogger(Comparison.class.getName());

    /** Sends some mail both ways unmeasured, then as many pairs as are wanted; every other one the other way first. */
    static Comparison of(String work, Load load, Way ours, Way other) {
        load.onto(other.port());
        load.onto(ours.port());
        List<Double> our = new ArrayList<>();
        List<Double> their = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            if (i % 2 == 0) {
                our.add(seconds(load, ours));
                their.add(seconds(load, other));
            } else {
                their.add(seconds(load, other));
                our.add(seconds(load, ours));
            }
        }
        Comparison result = new Comparison(work, other.name(), our, their);
        LOG.info(result.row());
        return result;
    }

    /** Our throughput by theirs, the median of all pairs. */
    double ratio() {
        return median(ratios());
    }

    /** A row of the table: work, seconds of both, the ratio of throughputs, its smallest and largest. */
    String row() {
        double[] ratios = ratios();
        Arrays.sort(ratios);
        return String.format(Locale.ROOT, "| %s | %.2f s | %s %.2f s | %.2f | %.2f–%.2f |", work, median(array(ours)), other,
                median(array(theirs)), ratio(), ratios[0], ratios[ratios.length - 1]);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private double[] ratios() {
        double[] ratios = new double[ours.size()];
        Arrays.setAll(ratios, i -> theirs.get(i) / ours.get(i));
        return ratios;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double seconds(Load load, Way way) {
        double seconds = load.onto(way.port()).toNanos() / 1e9;
        way.settle();
        return seconds;
    }
}
