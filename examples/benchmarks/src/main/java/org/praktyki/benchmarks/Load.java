package org.praktyki.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Asks for one address over many connections from one thread, each connection anew as soon as it has its answer. The first answer
 * is read, and says how long all of them are; of the others only the status is looked at and the bytes are counted, since whoever
 * asks shares the processors with whoever answers.
 */
final class Load {

    /** Ten microseconds each; the last one stands for all that took longer. */
    private static final int BUCKETS = 200_000;

    private static final int BUCKET_NANOS = 10_000;
    private static final int STATUS_AT = 9;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final InetSocketAddress server;
    private final byte[] request;
    private final byte[] status;
    private final int length;
    private final ByteBuffer read = ByteBuffer.allocateDirect(1 << 18);
    private final int[] took = new int[BUCKETS];
    private long answers;

    /**
     * What was measured.
     *
     * @param rate answers a second
     * @param p99 milliseconds within which all but one in a hundred came
     * @param allocated bytes that this process allocated for each answer, but for what asking took
     */
    record Measured(double rate, double p99, double allocated) {}

    /** A connection, when it asked, and how much of the answer is still to come. */
    private static final class Line {
        private long asked;
        private int left;
    }

    /**
     * Gets ready.
     *
     * @param headers what is asked with, each line with its end
     * @param status what is to be answered
     */
    Load(int port, String path, String headers, int status) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        this.status = Integer.toString(status).getBytes(StandardCharsets.US_ASCII);
        this.length = firstAnswer().length;
    }

    /** A whole answer, head and body. */
    byte[] firstAnswer() throws IOException {
        try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
            socket.getOutputStream().write(request);
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("An answer without an end: " + head);
                }
                head.append((char) next);
            }
            boolean hasBody = status[0] == '2';
            int body = head.toString()
                    .lines()
                    .filter(line -> hasBody && line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                    .mapToInt(line -> Integer.parseInt(
                            line.substring(line.indexOf(':') + 1).strip()))
                    .sum();
            byte[] answer = new byte[head.length() + body];
            System.arraycopy(head.toString().getBytes(StandardCharsets.ISO_8859_1), 0, answer, 0, head.length());
            in.readNBytes(answer, head.length(), body);
            check(ByteBuffer.wrap(answer));
            return answer;
        }
    }

    /** Asks for a while. */
    Measured over(int connections, double seconds) throws IOException {
        Arrays.fill(took, 0);
        answers = 0;
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                SocketChannel channel = SocketChannel.open(server);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, new Line());
            }
            long allocated = allocated();
            long start = System.nanoTime();
            long until = start + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
            for (SelectionKey key : selector.keys()) {
                ask(key);
            }
            while (System.nanoTime() < until) {
                selector.select(this::hear, 100);
            }
            double passed = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
            Measured measured = new Measured(
                    answers / passed, quantile(0.99), (allocated() - allocated) / (double) Math.max(1, answers));
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            return measured;
        }
    }

    private static long allocated() {
        return THREADS.getTotalThreadAllocatedBytes() - THREADS.getCurrentThreadAllocatedBytes();
    }

    private void ask(SelectionKey key) throws IOException {
        Line line = (Line) key.attachment();
        line.left = length;
        line.asked = System.nanoTime();
        if (((SocketChannel) key.channel()).write(ByteBuffer.wrap(request)) != request.length) {
            throw new IOException("A question did not fit its connection");
        }
    }

    private void hear(SelectionKey key) {
        Line line = (Line) key.attachment();
        try {
            read.clear();
            int bytes = ((SocketChannel) key.channel()).read(read);
            if (bytes < 0) {
                throw new IOException("A connection was closed");
            }
            if (line.left == length) {
                check(read);
            }
            line.left -= bytes;
            if (line.left < 0) {
                throw new IOException("An answer was longer than the first one");
            }
            if (line.left == 0) {
                answers++;
                took[(int) Math.min(BUCKETS - 1, (System.nanoTime() - line.asked) / BUCKET_NANOS)]++;
                ask(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(ByteBuffer answer) throws IOException {
        for (int i = 0; i < status.length; i++) {
            if (answer.get(STATUS_AT + i) != status[i]) {
                throw new IOException("The answer is not a " + new String(status, StandardCharsets.US_ASCII));
            }
        }
    }

    private double quantile(double share) {
        long until = (long) (answers * share);
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += took[i];
            if (seen > until) {
                return (i + 1) * (double) BUCKET_NANOS / TimeUnit.MILLISECONDS.toNanos(1);
            }
        }
        return 0;
    }
}
