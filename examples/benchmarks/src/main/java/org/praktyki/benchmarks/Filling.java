package org.praktyki.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.praktyki.core.practice.Practice;

/**
 * Makes the practices of a {@link Library} once and gives them to all that are to be filled, each of which takes them in on a thread of
 * its own: making a million of them takes long enough.
 */
final class Filling {

    private static final int AT_ONCE = 500;
    /** How many batches are on their way: so many wait for the slowest. */
    private static final int UNDER_WAY = 6;

    private static final int TOLD_EACH = 50_000;

    private final Library library;
    private final int practices;
    private final long seconds;
    private final List<Taker> takers = new ArrayList<>();

    /** What is filled. */
    @FunctionalInterface
    interface Into {
        void take(List<Practice> some) throws Exception;
    }

    /** Processor time says how fast it is, whatever else runs beside it. */
    private record Taker(String name, Into into, ExecutorService thread, AtomicLong nanos) {

        Future<?> take(Future<List<Practice>> some) {
            return thread.submit(() -> {
                List<Practice> batch = some.get();
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                into.take(batch);
                nanos.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
                return batch;
            });
        }
    }

    /**
     * Fills with so many practices.
     *
     * @param seconds after which nothing more is begun
     */
    Filling(Library library, int practices, long seconds) {
        this.library = library;
        this.practices = practices;
        this.seconds = seconds;
    }

    /** Has something filled, too. */
    Filling into(String name, Into into) {
        takers.add(new Taker(name, into, Executors.newSingleThreadExecutor(), new AtomicLong()));
        return this;
    }

    /**
     * Fills everything, as far as the time goes.
     *
     * @param say takes how fast that was
     * @return how many practices there are
     */
    int run(Consumer<String> say) throws Exception {
        long start = System.nanoTime();
        int filled = 0;
        try (ExecutorService maker = Executors.newSingleThreadExecutor()) {
            ArrayDeque<List<Future<?>>> underWay = new ArrayDeque<>();
            for (int from = 1; from <= practices && since(start) < seconds; from += AT_ONCE) {
                int first = from;
                int last = Math.min(practices, from + AT_ONCE - 1);
                Future<List<Practice>> made = maker.submit(() -> IntStream.rangeClosed(first, last)
                        .mapToObj(library::practice)
                        .toList());
                underWay.add(takers.stream()
                        .<Future<?>>map(taker -> taker.take(made))
                        .toList());
                if (underWay.size() > UNDER_WAY) {
                    await(underWay.remove());
                }
                filled = last;
                if (last % TOLD_EACH == 0 && last < practices) {
                    say.accept(String.format(
                            Locale.ROOT, "  %,9d of %,d, %,.0f a second", last, practices, last / since(start)));
                }
            }
            while (!underWay.isEmpty()) {
                await(underWay.remove());
            }
        } finally {
            takers.forEach(taker -> taker.thread().shutdownNow());
        }
        say.accept(String.format(
                Locale.ROOT, "  %,9.0f practices a second, all of this at a time:", filled / since(start)));
        int all = filled;
        takers.forEach(taker -> say.accept(String.format(
                Locale.ROOT,
                "  %,9.0f a second of processor time, %s",
                all * (double) TimeUnit.SECONDS.toNanos(1) / taker.nanos().get(),
                taker.name())));
        return filled;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static void await(List<Future<?>> batch) throws Exception {
        for (Future<?> part : batch) {
            try {
                part.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("Filling failed", e.getCause());
            }
        }
    }
}
