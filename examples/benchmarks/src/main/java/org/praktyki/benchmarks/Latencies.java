package org.praktyki.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.praktyki.benchmarks.Asking.Kind;

/**
 * How long each of several ways takes to answer the same questions, in turns: round by round, every second one in the other order.
 * The first rounds warm up and do not count. One question at a time.
 */
final class Latencies {

    private static final int WARMING = 2;

    private final List<Asking> questions;
    private final List<Lane> lanes = new ArrayList<>();

    private record Took(Kind kind, long nanos) {}

    private record Lane(String name, Way way, List<Took> all) {

        /** Milliseconds within which a share of the answers was given. */
        double quantile(double share, List<Kind> kinds) {
            long[] sorted = all.stream()
                    .filter(took -> kinds.contains(took.kind()))
                    .mapToLong(Took::nanos)
                    .sorted()
                    .toArray();
            int at = Math.min(sorted.length - 1, (int) (sorted.length * share));
            return sorted[at] / (double) TimeUnit.MILLISECONDS.toNanos(1);
        }
    }

    /** A way to answer. */
    @FunctionalInterface
    interface Way {
        void answer(Asking question) throws Exception;
    }

    Latencies(List<Asking> questions) {
        this.questions = List.copyOf(questions);
    }

    Latencies add(String name, Way way) {
        lanes.add(new Lane(name, way, new ArrayList<>()));
        return this;
    }

    Latencies run(int rounds) throws Exception {
        for (int round = 1 - WARMING; round <= rounds; round++) {
            for (Lane lane : round % 2 == 0 ? lanes : lanes.reversed()) {
                for (Asking question : questions) {
                    long start = System.nanoTime();
                    lane.way().answer(question);
                    long took = System.nanoTime() - start;
                    if (round > 0) {
                        lane.all().add(new Took(question.kind(), took));
                    }
                }
            }
        }
        return this;
    }

    /** All of them, each beside the named one. */
    String table(String title, String name) {
        List<Kind> kinds = List.of(Kind.values());
        Lane beside = lanes.stream()
                .filter(lane -> lane.name().equals(name))
                .findFirst()
                .orElseThrow();
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: milliseconds of %d answers each, beside %s%n",
                title,
                beside.all().size(),
                beside.name()));
        for (Lane lane : lanes) {
            double p50 = lane.quantile(0.5, kinds);
            double p99 = lane.quantile(0.99, kinds);
            table.append(String.format(
                    Locale.ROOT,
                    "  %-42s p50 %8.2f  %5.2f×   p99 %8.2f  %5.2f×%n",
                    lane.name(),
                    p50,
                    p50 / beside.quantile(0.5, kinds),
                    p99,
                    p99 / beside.quantile(0.99, kinds)));
        }
        return table.toString();
    }

    /** The middle of each kind of question. */
    String byKind() {
        StringBuilder table = new StringBuilder(String.format("  %-34s", "p50 by kind of question"));
        lanes.forEach(lane -> table.append(String.format(" %22.22s", lane.name())));
        for (Kind kind : Kind.values()) {
            table.append(String.format(Locale.ROOT, "%n  %3d %% %-28s", kind.weight(), kind.label()));
            lanes.forEach(
                    lane -> table.append(String.format(Locale.ROOT, " %22.2f", lane.quantile(0.5, List.of(kind)))));
        }
        return table.append(System.lineSeparator()).toString();
    }
}
