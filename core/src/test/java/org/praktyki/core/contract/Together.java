package org.praktyki.core.contract;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work done at the same time, a thread each, all let loose together. */
final class Together {

    private static final long PATIENCE = 60;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> futures = new ArrayList<>();

    private Together() {}

    /** Starts the work and returns. */
    static Together start(List<? extends Callable<?>> work) {
        Together together = new Together();
        CountDownLatch ready = new CountDownLatch(work.size());
        for (Callable<?> task : work) {
            together.futures.add(together.threads.submit(() -> {
                ready.countDown();
                ready.await();
                return task.call();
            }));
        }
        return together;
    }

    /** Does the work and returns its results. */
    static <T> List<T> call(List<Callable<T>> work) throws Exception {
        List<T> results = new ArrayList<>();
        List<Callable<Void>> collecting = new ArrayList<>();
        for (Callable<T> task : work) {
            collecting.add(() -> {
                T result = task.call();
                synchronized (results) {
                    results.add(result);
                }
                return null;
            });
        }
        start(collecting).join();
        return results;
    }

    /** Whether any of the work still goes on. */
    boolean running() {
        return !futures.stream().allMatch(Future::isDone);
    }

    /** Waits for all of the work, and reports what failed. */
    void join() throws Exception {
        try {
            for (Future<?> future : futures) {
                future.get(PATIENCE, SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
