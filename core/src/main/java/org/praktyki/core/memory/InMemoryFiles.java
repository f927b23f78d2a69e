package org.praktyki.core.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.praktyki.core.file.Arrival;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.FileTooLargeException;
import org.praktyki.core.file.StoredFile;
import org.praktyki.core.file.Swept;

/** Files in memory. */
public final class InMemoryFiles implements FileStore {

    private final Map<FileKey, Kept> contents = new ConcurrentHashMap<>();
    private final Clock clock;

    /** An empty store. */
    public InMemoryFiles() {
        this(Clock.systemUTC());
    }

    /** An empty store in another time. */
    public InMemoryFiles(Clock clock) {
        this.clock = clock;
    }

    /** Compared by identity, so that a content kept again is another one. */
    private static final class Kept {
        private final byte[] bytes;
        private final Instant at;

        private Kept(byte[] bytes, Instant at) {
            this.bytes = bytes;
            this.at = at;
        }
    }

    @Override
    public Arrival receive(InputStream content, long limit) throws IOException {
        byte[] bytes = content.readNBytes((int) Math.min(limit, Integer.MAX_VALUE - 1L) + 1);
        if (bytes.length > limit) {
            throw new FileTooLargeException(limit);
        }
        return new Received(bytes);
    }

    @Override
    public Optional<InputStream> open(FileKey key) {
        return Optional.ofNullable(contents.get(key)).map(kept -> new ByteArrayInputStream(kept.bytes));
    }

    @Override
    public Swept sweep(Set<FileKey> inUse, Instant before) {
        Swept swept = Swept.NOTHING;
        for (Map.Entry<FileKey, Kept> one : List.copyOf(contents.entrySet())) {
            Kept kept = one.getValue();
            boolean orphan = !inUse.contains(one.getKey()) && kept.at.isBefore(before);
            // not where it was kept again in the meantime
            if (orphan && contents.remove(one.getKey(), kept)) {
                swept = swept.and(kept.bytes.length);
            }
        }
        return swept;
    }

    private final class Received implements Arrival {
        private final byte[] bytes;
        private final FileKey key;

        private Received(byte[] bytes) {
            this.bytes = bytes;
            this.key = keyOf(bytes);
        }

        @Override
        public FileKey key() {
            return key;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public StoredFile keep() {
            contents.put(key, new Kept(bytes, clock.instant()));
            return new StoredFile(key, bytes.length);
        }

        @Override
        public void close() {
            // what was not kept is the garbage collector's
        }
    }

    private static FileKey keyOf(byte[] bytes) {
        try {
            return new FileKey(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
