package org.praktyki.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.praktyki.core.practice.Practice;

/** How long after someone began to publish a practice it is found by a word that no other has. */
final class CatchingUp {

    private final Service service;
    private final Library library;
    private final List<Asking> questions;
    private final int published;
    private int next;

    /**
     * Publishes to an installation.
     *
     * @param published how many it publishes while nobody searches, and as many while someone does
     * @param next the number of the first practice that it does not have
     */
    CatchingUp(Service service, Library library, List<Asking> questions, int published, int next) {
        this.service = service;
        this.library = library;
        this.questions = List.copyOf(questions);
        this.published = published;
        this.next = next;
    }

    String report() throws Exception {
        StringBuilder report = new StringBuilder("  from publishing to found, milliseconds:\n");
        report.append(line("while nobody searches"));
        AtomicBoolean ended = new AtomicBoolean();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> searching = threads.submit(() -> {
                for (int i = 0; !ended.get(); i++) {
                    service.list(questions.get(i % questions.size()));
                }
            });
            report.append(line("while one visitor searches without a pause"));
            ended.set(true);
            searching.get();
        }
        return report.toString();
    }

    private String line(String when) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < published; i++) {
            all.add(publish());
        }
        List<Double> sorted = all.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "    %-44s middle %,7.0f   longest %,7.0f   of %d%n",
                when,
                sorted.get(sorted.size() / 2),
                sorted.getLast(),
                sorted.size());
    }

    private double publish() {
        int number = next++;
        String word =
                "niesłychane" + Integer.toString(number, Character.MAX_RADIX).replaceAll("\\d", "q");
        Practice practice = library.practice(number);
        Practice named =
                practice.toBuilder().title(practice.title() + " " + word).build();
        long start = System.nanoTime();
        service.publish(named);
        while (!service.finds(word)) {
            Thread.onSpinWait();
        }
        return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
