package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.StoredFile;

/** What every file store promises. */
public abstract class FileStoreContract {

    /** SHA-256 of "abc", from FIPS 180-2, appendix B.1. */
    private static final FileKey ABC = new FileKey("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    private FileStore files;

    /** A new, empty store. */
    protected abstract FileStore create() throws IOException;

    @BeforeEach
    final void open() throws IOException {
        files = create();
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
