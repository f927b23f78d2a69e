package org.praktyki.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures contestants one after another, round by round, each second round in the other order: what else the machine does
 * meanwhile then meets all of them alike. The first rounds warm up and do not count.
 */
final class Rounds {

    private static final int WARMING = 2;

    private final Map<String, Contestant> contestants = new LinkedHashMap<>();
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    /** One way to do the work. */
    @FunctionalInterface
    interface Contestant {

        /** Does it once, and says at what rate a second. */
        double rate() throws Exception;
    }

    Rounds add(String name, Contestant contestant) {
        contestants.put(name, contestant);
        rates.put(name, new ArrayList<>());
        return this;
    }

    Rounds run(int rounds) throws Exception {
        for (int round = 1 - WARMING; round <= rounds; round++) {
            List<String> order = new ArrayList<>(contestants.keySet());
            if (round % 2 != 0) {
                Collections.reverse(order);
            }
            for (String name : order) {
                double rate = contestants.get(name).rate();
                if (round > 0) {
                    rates.get(name).add(rate);
                }
            }
        }
        return this;
    }

    /** The middle one of a contestant's rates. */
    double median(String name) {
        List<Double> sorted = rates.get(name).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** What was measured, each beside the named one of them. */
    String table(String title, String beside) {
        StringBuilder table = new StringBuilder("%s: median of %d rounds (least – most), beside %s%n"
                .formatted(title, rates.get(beside).size(), beside));
        rates.forEach((name, measured) -> table.append(String.format(
                Locale.ROOT,
                "  %-42s %,9.0f  (%,.0f – %,.0f)  %5.2f×%n",
                name,
                median(name),
                Collections.min(measured),
                Collections.max(measured),
                median(name) / median(beside))));
        return table.toString();
    }
}
