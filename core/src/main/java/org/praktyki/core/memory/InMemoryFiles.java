package org.praktyki.core.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.StoredFile;

/** Files in memory. */
public final class InMemoryFiles implements FileStore {

    private final Map<FileKey, byte[]> contents = new ConcurrentHashMap<>();

    @Override
    public StoredFile store(InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        try {
            FileKey key = new FileKey(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            contents.put(key, bytes);
            return new StoredFile(key, bytes.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public Optional<InputStream> open(FileKey key) {
        return Optional.ofNullable(contents.get(key)).map(ByteArrayInputStream::new);
    }
}
