package org.praktyki.persistence.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.praktyki.core.file.Arrival;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileTooLargeException;
import org.praktyki.core.file.StoredFile;

/** A content on its way in, in a temporary file that closing removes, wherever the way ended. */
final class Upload implements Arrival {

    private static final String PREFIX = "upload-";
    private static final String SUFFIX = ".tmp";
    private static final Duration STALE = Duration.ofDays(1);
    private static final int BUFFER = 1 << 16;

    private final Folder folder;
    private final Path temporary;
    private final StoredFile file;

    private Upload(Folder folder, Path temporary, StoredFile file) {
        this.folder = folder;
        this.temporary = temporary;
        this.file = file;
    }

    /** Reads a content onto the file system where it is to stay, since moving is atomic only within one. */
    static Upload read(Folder folder, InputStream content, long limit) throws IOException {
        Path temporary = Files.createTempFile(folder.root(), PREFIX, SUFFIX);
        boolean whole = false;
        try {
            Upload upload = new Upload(folder, temporary, write(content, temporary, limit));
            whole = true;
            return upload;
        } finally {
            if (!whole) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static StoredFile write(InputStream content, Path target, long limit) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            long size = copy(content, out, limit);
            channel.force(true);
            return new StoredFile(new FileKey(HexFormat.of().formatHex(digest.digest())), size);
        }
    }

    private static long copy(InputStream content, OutputStream out, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        while (size < limit) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, limit - size));
            if (read < 0) {
                return size;
            }
            out.write(buffer, 0, read);
            size += read;
        }
        if (content.read() >= 0) {
            throw new FileTooLargeException(limit);
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Removes temporary files of processes that were killed; younger ones may still be written to. */
    static void removeStale(Folder folder) throws IOException {
        Instant stale = folder.clock().instant().minus(STALE);
        try (DirectoryStream<Path> uploads = Files.newDirectoryStream(folder.root(), PREFIX + "*" + SUFFIX)) {
            for (Path upload : uploads) {
                removeOlder(upload, stale);
            }
        }
    }

    private static void removeOlder(Path upload, Instant stale) throws IOException {
        try {
            if (Files.isRegularFile(upload) && Folder.isOlder(upload, stale)) {
                Files.delete(upload);
            }
        } catch (NoSuchFileException e) {
            // its own process has removed it
        }
    }

    @Override
    public FileKey key() {
        return file.key();
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(temporary);
    }

    @Override
    public Optional<Path> path() {
        return Optional.of(temporary);
    }

    @Override
    public StoredFile keep() throws IOException {
        if (!folder.refresh(file.key(), file.size())) {
            folder.touch(temporary);
            folder.moveIn(temporary, file.key());
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
