package org.praktyki.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Some visitors, each with one connection that is kept, each asking for the next page when it has the last one. They read no more
 * of an answer than its status and its length, since they share the processors with whom they measure.
 */
final class Visitors {

    private final int port;
    private final List<String> paths;
    private final int number;

    Visitors(int port, List<String> paths, int number) {
        this.port = port;
        this.paths = List.copyOf(paths);
        this.number = number;
    }

    /**
     * Visits for a while.
     *
     * @return answers a second
     * @throws IllegalStateException where an answer is anything but a page
     */
    double visit(double seconds) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long until = start + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        long answers = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(number)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                SplittableRandom random = new SplittableRandom(i);
                all.add(threads.submit(() -> one(random, until)));
            }
            for (Future<Long> one : all) {
                answers += one.get();
            }
        }
        return answers * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
    }

    private long one(RandomGenerator random, long until) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            long answers = 0;
            // one at least, however long it took to begin
            for (; answers == 0 || System.nanoTime() < until; answers++) {
                String path = paths.get(random.nextInt(paths.size()));
                out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                in.skipNBytes(length(in, path));
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the head of an answer; how many bytes follow. */
    private static long length(InputStream in, String path) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200 ")) {
            throw new IllegalStateException(path + ": " + status);
        }
        long length = -1;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Long.parseLong(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        if (length <= 0) {
            throw new IllegalStateException(path + " has no length");
        }
        return length;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("The connection ended");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }
}
