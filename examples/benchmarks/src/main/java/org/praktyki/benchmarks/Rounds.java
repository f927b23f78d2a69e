package org.praktyki.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures contestants one after another, round by round, each second round in the other order: what else the machine does
 * meanwhile then meets all of them alike. The first rounds warm up and do not count.
 */
final class Rounds {

    private static final int WARMING = 2;

    private final List<Lane> lanes = new ArrayList<>();

    private record Lane(String name, Contestant contestant, List<Double> rates) {}

    /** One way to do the work. */
    @FunctionalInterface
    interface Contestant {

        /** Does it once, and says at what rate a second. */
        double rate() throws Exception;
    }

    Rounds add(String name, Contestant contestant) {
        lanes.add(new Lane(name, contestant, new ArrayList<>()));
        return this;
    }

    Rounds run(int rounds) throws Exception {
        for (int round = 1 - WARMING; round <= rounds; round++) {
            for (Lane lane : round % 2 == 0 ? lanes : lanes.reversed()) {
                double rate = lane.contestant().rate();
                if (round > 0) {
                    lane.rates().add(rate);
                }
            }
        }
        return this;
    }

    /** The middle one of a contestant's rates. */
    double median(String name) {
        List<Double> sorted = rates(name).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private List<Double> rates(String name) {
        return lanes.stream()
                .filter(lane -> lane.name().equals(name))
                .map(Lane::rates)
                .findFirst()
                .orElseThrow();
    }

    /** What was measured, each beside the named one of them. */
    String table(String title, String beside) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: median of %d rounds (least – most), beside %s%n",
                title,
                rates(beside).size(),
                beside));
        for (Lane lane : lanes) {
            table.append(String.format(
                    Locale.ROOT,
                    "  %-42s %,9.0f  (%,.0f – %,.0f)  %5.2f×%n",
                    lane.name(),
                    median(lane.name()),
                    Collections.min(lane.rates()),
                    Collections.max(lane.rates()),
                    median(lane.name()) / median(beside)));
        }
        return table.toString();
    }
}
