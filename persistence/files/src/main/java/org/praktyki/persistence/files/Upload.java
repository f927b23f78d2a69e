package org.praktyki.persistence.files;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.StoredFile;

/** A content on its way in, in a temporary file that closing removes, wherever the way ended. */
final class Upload implements AutoCloseable {

    private static final String PREFIX = "upload-";
    private static final String SUFFIX = ".tmp";
    private static final boolean WINDOWS = File.separatorChar == '\\';
    private static final Duration STALE = Duration.ofDays(1);

    private final Path folder;
    private final Path temporary;

    private Upload(Path folder, Path temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    /** Begins one on the file system where it is to stay, since moving is atomic only within one. */
    static Upload into(Path folder) throws IOException {
        return new Upload(folder, Files.createTempFile(folder, PREFIX, SUFFIX));
    }

    /** Removes temporary files of processes that were killed; younger ones may still be written to. */
    static void removeStale(Path folder, Instant now) throws IOException {
        try (DirectoryStream<Path> uploads = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path upload : uploads) {
                if (Files.isRegularFile(upload)
                        && Files.getLastModifiedTime(upload).toInstant().isBefore(now.minus(STALE))) {
                    Files.deleteIfExists(upload);
                }
            }
        }
    }

    /** Reads a content to its end, onto the disk. */
    StoredFile read(InputStream content) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            long size = content.transferTo(out);
            channel.force(true);
            return new StoredFile(new FileKey(HexFormat.of().formatHex(digest.digest())), size);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Gives the content its lasting name, two folders below; after a power cut it is there whole, or not at all. */
    void moveTo(Path target) throws IOException {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        for (Path parent = target.getParent();
                parent != null && parent.startsWith(folder);
                parent = parent.getParent()) {
            force(parent);
        }
    }

    /** Writes a folder's entries to the disk. Windows does not open folders, and needs no such thing. */
    private static void force(Path folder) throws IOException {
        if (!WINDOWS) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
