package org.praktyki.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.praktyki.core.Praktyki;
import org.praktyki.servlet.Unremembered;

/** What pages take that nobody remembers: milliseconds of a processor for each, database, search and compression in it. */
final class MadeAnew {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Unremembered pages;

    MadeAnew(Praktyki praktyki) {
        this.pages = new Unremembered(praktyki);
    }

    /**
     * Makes pages, and says what that took.
     *
     * @param kinds their addresses, by what they are called
     */
    String table(Map<String, List<String>> kinds, int rounds) throws IOException {
        StringBuilder table =
                new StringBuilder("made anew, compressed and all: median of milliseconds of a processor (p99)");
        for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
            List<Long> took = took(kind.getValue(), rounds);
            table.append(String.format(
                    Locale.ROOT,
                    "%n  %-34s %7.2f  (%.2f)",
                    kind.getKey(),
                    took.get(took.size() / 2) / 1e6,
                    took.get(took.size() * 99 / 100) / 1e6));
        }
        return table.append(System.lineSeparator()).toString();
    }

    /** The first two rounds do not count. */
    private List<Long> took(List<String> addresses, int rounds) throws IOException {
        List<Long> took = new ArrayList<>();
        for (int round = -1; round <= rounds; round++) {
            for (String address : addresses) {
                String[] parts = address.split("\\?", 2);
                long start = THREADS.getCurrentThreadCpuTime();
                pages.make(parts[0], parts.length > 1 ? parts[1] : "");
                if (round > 0) {
                    took.add(THREADS.getCurrentThreadCpuTime() - start);
                }
            }
        }
        took.sort(null);
        return took;
    }
}
