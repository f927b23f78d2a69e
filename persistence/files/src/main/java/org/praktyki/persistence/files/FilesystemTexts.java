package org.praktyki.persistence.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.FileTexts;
import org.praktyki.core.file.FileType;
import org.praktyki.core.spi.StorageException;

/**
 * Reads the words of PDF, of documents of office suites, of plain text and of pages when they are first asked for, and keeps them in
 * a folder, which may be deleted at any time when nothing runs. A file of more than 20 MB is not read, one that takes more than
 * 20 seconds is given up, and one that makes no sense has no words: that is logged, and kept, so that nobody tries again.
 */
public final class FilesystemTexts implements FileTexts {

    private static final System.Logger LOG = System.getLogger(FilesystemTexts.class.getName());
    private static final int LARGEST = 20_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final TextFolder folder;
    private final FileStore files;
    private final Reading reading;
    private final Patience patience;

    private FilesystemTexts(TextFolder folder, FileStore files, Reading reading, Duration longest) {
        this.folder = folder;
        this.files = files;
        this.reading = reading;
        this.patience = new Patience(longest);
    }

    /**
     * Keeps the words of a store's files in a folder of their own.
     *
     * @param folder made where it is missing
     * @throws StorageException naming the folder, where it cannot be used
     */
    public static FilesystemTexts open(Path folder, FileStore files) {
        return open(folder, files, new DocumentReader(), LONGEST);
    }

    /** The same, read by another and for another time, for tests. */
    static FilesystemTexts open(Path folder, FileStore files, Reading reading, Duration longest) {
        try {
            return new FilesystemTexts(new TextFolder(Files.createDirectories(folder)), files, reading, longest);
        } catch (IOException e) {
            throw new StorageException("The folder " + folder + " cannot be used for the words of files", e);
        }
    }

    @Override
    public String of(FileKey file, String mediaType) throws IOException {
        Optional<FileType> type = FileType.of(mediaType).filter(reading::reads);
        if (type.isEmpty()) {
            return "";
        }
        Optional<String> kept = folder.find(file);
        return kept.isPresent() ? kept.get() : read(file, type.get());
    }

    private String read(FileKey file, FileType type) throws IOException {
        byte[] bytes;
        try (InputStream in = files.open(file).orElse(null)) {
            if (in == null) {
                return "";
            }
            bytes = in.readNBytes(LARGEST + 1);
        }
        String text = bytes.length > LARGEST ? "" : words(file, type, bytes);
        folder.keep(file, text);
        return text;
    }

    private String words(FileKey file, FileType type, byte[] bytes) throws IOException {
        try {
            return patience.await(() -> written(type, bytes));
        } catch (UnreadableException e) {
            LOG.log(System.Logger.Level.WARNING, "The words of the file " + file + " cannot be read", e);
            return "";
        }
    }

    private String written(FileType type, byte[] bytes) throws Exception {
        Sheet sheet = new Sheet(MOST);
        try {
            reading.read(type, bytes, sheet);
        } catch (Exception e) {
            // parsers wrap what stopped them in exceptions of their own
            if (!sheet.isFull()) {
                throw e;
            }
        }
        return sheet.text();
    }

    @Override
    public void retain(Set<FileKey> inUse) throws IOException {
        folder.retain(inUse);
    }
}
