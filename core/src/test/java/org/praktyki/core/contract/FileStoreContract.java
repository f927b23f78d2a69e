package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.file.Arrival;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.FileTooLargeException;
import org.praktyki.core.file.StoredFile;
import org.praktyki.core.file.Swept;

/** What every file store promises. */
public abstract class FileStoreContract {

    /** SHA-256 of "abc", from FIPS 180-2, appendix B.1. */
    private static final FileKey ABC = new FileKey("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    private static final Duration HOUR = Duration.ofHours(1);

    private volatile Instant now = Samples.NOW;
    private FileStore files;

    /** A new, empty store that lives by this clock. */
    protected abstract FileStore create(Clock clock) throws IOException;

    @BeforeEach
    final void open() throws IOException {
        files = create(new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        });
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] read(FileKey key) throws IOException {
        try (InputStream content = files.open(key).orElseThrow()) {
            return content.readAllBytes();
        }
    }

    @Test
    void aContentIsKeptUnderItsHash() throws IOException {
        assertThat(files.store(stream("abc"))).isEqualTo(new StoredFile(ABC, 3));
        assertThat(read(ABC)).asString(StandardCharsets.UTF_8).isEqualTo("abc");
    }

    @Test
    void anUnknownContentIsAbsent() throws IOException {
        assertThat(files.open(ABC)).isEmpty();
    }

    @Test
    void anEmptyContentIsAContent() throws IOException {
        StoredFile stored = files.store(stream(""));
        assertThat(stored.size()).isZero();
        assertThat(read(stored.key())).isEmpty();
    }

    @Test
    void aLargeContentComesBackByteForByte() throws IOException {
        byte[] content = new byte[3_000_017];
        new Random(7).nextBytes(content);
        StoredFile stored = files.store(new ByteArrayInputStream(content));
        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(read(stored.key())).isEqualTo(content);
    }

    @Test
    void theSameContentHasTheSameKey() throws IOException {
        assertThat(files.store(stream("abc"))).isEqualTo(files.store(stream("abc")));
        assertThat(read(ABC)).asString(StandardCharsets.UTF_8).isEqualTo("abc");
    }

    @Test
    void theCallersStreamStaysOpen() throws IOException {
        boolean[] closed = new boolean[1];
        files.store(new ByteArrayInputStream(new byte[10]) {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        assertThat(closed[0]).isFalse();
    }

    @Test
    void aContentThatBreaksOffIsNotStored() throws IOException {
        assertThatThrownBy(() -> files.store(breakingOff("abc"))).isInstanceOf(IOException.class);
        assertThat(files.open(ABC)).isEmpty();
        assertThat(files.store(stream("abc")).key()).isEqualTo(ABC);
    }

    @Test
    void theSameContentStoredManyTimesAtOnceIsWhole() throws Exception {
        int writers = 8;
        byte[] content = new byte[200_000];
        new Random(11).nextBytes(content);
        CyclicBarrier together = new CyclicBarrier(writers);
        Callable<StoredFile> upload = () -> {
            together.await();
            return files.store(new ByteArrayInputStream(content));
        };
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<StoredFile>> stored = pool.invokeAll(
                    IntStream.range(0, writers).mapToObj(n -> upload).toList());
            FileKey key = stored.get(0).get().key();
            for (Future<StoredFile> one : stored) {
                assertThat(one.get()).isEqualTo(new StoredFile(key, content.length));
            }
            assertThat(read(key)).isEqualTo(content);
        }
    }

    @Test
    void whatHasArrivedCanBeReadAndIsNotThereYet() throws IOException {
        try (Arrival arrival = files.receive(stream("abc"), 3)) {
            assertThat(arrival.key()).isEqualTo(ABC);
            assertThat(arrival.size()).isEqualTo(3);
            for (int time = 0; time < 2; time++) {
                try (InputStream content = arrival.open()) {
                    assertThat(content).hasContent("abc");
                }
            }
            assertThat(files.open(ABC)).isEmpty();
        }
        assertThat(files.open(ABC)).isEmpty();
    }

    @Test
    void whatHasArrivedStaysOnceItIsKept() throws IOException {
        try (Arrival arrival = files.receive(stream("abc"), Long.MAX_VALUE)) {
            assertThat(arrival.keep()).isEqualTo(new StoredFile(ABC, 3));
        }
        assertThat(read(ABC)).asString(StandardCharsets.UTF_8).isEqualTo("abc");
    }

    @Test
    void readingStopsBehindTheLimit() throws IOException {
        InputStream content = new ByteArrayInputStream(new byte[200_000]);
        assertThatThrownBy(() -> files.receive(content, 100_000)).isInstanceOf(FileTooLargeException.class);
        assertThat(content.available()).isEqualTo(99_999);
        assertThat(files.receive(stream("abc"), 3).key()).isEqualTo(ABC);
        assertThatThrownBy(() -> files.receive(stream("abc"), 2)).isInstanceOf(FileTooLargeException.class);
    }

    @Test
    void aSweepRemovesWhatNobodyUses() throws IOException {
        FileKey used = files.store(stream("w użyciu")).key();
        files.store(stream("abc"));
        now = now.plus(HOUR);

        assertThat(files.sweep(Set.of(used), now)).isEqualTo(new Swept(1, 3));
        assertThat(files.open(ABC)).isEmpty();
        assertThat(read(used)).asString(StandardCharsets.UTF_8).isEqualTo("w użyciu");
        assertThat(files.sweep(Set.of(used), now)).isEqualTo(Swept.NOTHING);
    }

    @Test
    void aSweepLeavesWhatIsYoung() throws IOException {
        files.store(stream("abc"));
        now = now.plus(HOUR);

        assertThat(files.sweep(Set.of(), now.minus(HOUR))).isEqualTo(Swept.NOTHING);
        assertThat(files.open(ABC)).isPresent();
    }

    @Test
    void whatIsStoredAgainIsYoungAgain() throws IOException {
        files.store(stream("abc"));
        now = now.plus(HOUR);
        files.store(stream("abc"));

        assertThat(files.sweep(Set.of(), now)).isEqualTo(Swept.NOTHING);
        assertThat(files.open(ABC)).isPresent();
    }

    @Test
    void whatIsStoredDuringSweepsIsThereAfterwards() throws Exception {
        byte[] content = new byte[5_000];
        new Random(13).nextBytes(content);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 200; round++) {
                files.store(new ByteArrayInputStream(content));
                now = now.plus(HOUR);
                CyclicBarrier together = new CyclicBarrier(2);
                Instant before = now;
                Future<?> sweep = pool.submit(() -> {
                    together.await();
                    return files.sweep(Set.of(), before);
                });
                Future<StoredFile> again = pool.submit(() -> {
                    together.await();
                    return files.store(new ByteArrayInputStream(content));
                });
                sweep.get();
                assertThat(read(again.get().key())).isEqualTo(content);
            }
        }
    }

    /** Gives some text, then fails as a broken connection does. */
    protected static InputStream breakingOff(String beginning) {
        return new SequenceInputStream(stream(beginning), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The connection broke off");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        });
    }
}
