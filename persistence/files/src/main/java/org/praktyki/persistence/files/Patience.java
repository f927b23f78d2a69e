package org.praktyki.persistence.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for work that may never end, and gives it up. Work that was given up and does not heed it goes on beside; no more is begun
 * when there is too much of that.
 */
final class Patience {

    private static final int AT_ONCE = 4;

    private final Duration longest;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    Patience(Duration longest) {
        this.longest = longest;
    }

    /**
     * Does a work, and waits for it.
     *
     * @throws UnreadableException where it fails in any way, running out of memory included, or takes too long
     * @throws InterruptedIOException where whoever waits is interrupted
     * @throws IOException where too much is under way
     */
    <T> T await(Callable<T> work) throws IOException, UnreadableException {
        if (!turns.tryAcquire()) {
            throw new IOException("Too many files are being read, or were given up and are not let go of");
        }
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("praktyki-words").start(() -> {
            try {
                task.run();
            } finally {
                turns.release();
            }
        });
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new UnreadableException("It makes no sense", e);
        } catch (TimeoutException e) {
            throw new UnreadableException("It takes longer than " + longest, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Waiting for a file was called off");
        } finally {
            task.cancel(true);
        }
    }
}
