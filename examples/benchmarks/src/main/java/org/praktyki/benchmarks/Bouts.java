package org.praktyki.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.praktyki.benchmarks.Load.Measured;

/**
 * Measures several ways to give the same answer one after another, round by round, each second round in the other order: what else
 * the machine does meanwhile then meets all of them alike. The first rounds warm up and do not count. The first way is the one
 * that the others stand beside.
 */
final class Bouts {

    private static final int WARMING = 2;

    private final String title;
    private final List<Lane> lanes = new ArrayList<>();

    private record Lane(String name, Contestant contestant, List<Measured> all) {

        double median(ToDoubleFunction<Measured> figure) {
            List<Double> sorted = all.stream()
                    .map(figure::applyAsDouble)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    /** One way to answer. */
    @FunctionalInterface
    interface Contestant {
        Measured measure() throws Exception;
    }

    Bouts(String title) {
        this.title = title;
    }

    Bouts add(String name, Contestant contestant) {
        lanes.add(new Lane(name, contestant, new ArrayList<>()));
        return this;
    }

    Bouts run(int rounds) throws Exception {
        for (int round = 1 - WARMING; round <= rounds; round++) {
            for (Lane lane : round % 2 == 0 ? lanes : lanes.reversed()) {
                Measured measured = lane.contestant().measure();
                if (round > 0) {
                    lane.all().add(measured);
                }
            }
        }
        return this;
    }

    /** The middle of what was measured. */
    String table() {
        Lane beside = lanes.getFirst();
        StringBuilder table = new StringBuilder(title).append(System.lineSeparator());
        for (Lane lane : lanes) {
            double rate = lane.median(Measured::rate);
            double p99 = lane.median(Measured::p99);
            table.append(String.format(
                    Locale.ROOT,
                    "  %-34s %,9.0f/s %5.2f×   p99 %7.2f ms %5.2f×   %s%n",
                    lane.name(),
                    rate,
                    rate / beside.median(Measured::rate),
                    p99,
                    p99 / beside.median(Measured::p99),
                    lane.name().equals(EmbedBenchmark.NGINX)
                            ? ""
                            : String.format(Locale.ROOT, "%,6.0f B allocated", lane.median(Measured::allocated))));
        }
        return table.toString();
    }
}
