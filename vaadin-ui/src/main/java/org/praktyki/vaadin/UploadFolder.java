package org.praktyki.vaadin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.file.FileName;
import org.praktyki.core.finding.Problem;

/**
 * Files that were uploaded to be imported, on disk in a folder of their own that nobody else can read, and that goes with them. Files
 * may arrive in several threads at once.
 */
final class UploadFolder {

    /** How many bytes a file may have. */
    static final int MAX_BYTES = 100_000_000;

    /** How many files there may be. */
    static final int MAX_FILES = 100;

    private static final int AT_ONCE = 64_000;

    private final List<ImportFile> files = new ArrayList<>();
    private @Nullable Path folder;
    private int number;
    private boolean closed;

    /**
     * Takes a file in; half of one is not kept.
     *
     * @return empty where there are as many as there may be, or it is larger than files may be
     */
    Optional<ImportFile> take(String name, InputStream content) throws IOException {
        Path path = place();
        boolean whole = false;
        try {
            whole = copy(content, path);
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
        return whole ? keep(ImportFile.of(FileName.clean(name).value(), path)) : Optional.empty();
    }

    /** Why a file was not taken in. */
    Problem refusal() {
        return files().size() >= MAX_FILES ? Problem.TOO_MANY_FILES : Problem.UPLOAD_TOO_LARGE;
    }

    private static boolean copy(InputStream content, Path path) throws IOException {
        long size = 0;
        byte[] some = new byte[AT_ONCE];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = content.read(some); read >= 0; read = content.read(some)) {
                size += read;
                if (size > MAX_BYTES) {
                    return false;
                }
                out.write(some, 0, read);
            }
        }
        return true;
    }

    /** A name of our own, whatever the file is called. */
    private synchronized Path place() throws IOException {
        Path here = folder == null ? Files.createTempDirectory("praktyki-import") : folder;
        folder = here;
        return here.resolve(Integer.toString(number++));
    }

    private synchronized Optional<ImportFile> keep(ImportFile file) throws IOException {
        if (closed || files.size() >= MAX_FILES) {
            delete(file);
            removeFolder();
            return Optional.empty();
        }
        files.add(file);
        return Optional.of(file);
    }

    /** The files, in the order in which they came. */
    synchronized List<ImportFile> files() {
        return List.copyOf(files);
    }

    synchronized void remove(ImportFile file) throws IOException {
        if (files.remove(file)) {
            delete(file);
        }
    }

    private static void delete(ImportFile file) throws IOException {
        Files.deleteIfExists(file.path().orElseThrow());
    }

    /** Deletes all files; new ones may come. */
    synchronized void clear() throws IOException {
        for (ImportFile file : files) {
            delete(file);
        }
        files.clear();
    }

    /** Deletes everything; what is still on its way is deleted when it has come. */
    synchronized void close() throws IOException {
        closed = true;
        clear();
        removeFolder();
    }

    private synchronized void removeFolder() throws IOException {
        Path here = folder;
        if (closed && here != null && isEmpty(here)) {
            Files.deleteIfExists(here);
            folder = null;
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
