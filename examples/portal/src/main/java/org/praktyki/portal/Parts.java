package org.praktyki.portal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.praktyki.core.audit.Audit;
import org.praktyki.core.backup.Backups;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.spi.StorageException;
import org.praktyki.persistence.files.FilesystemFiles;
import org.praktyki.persistence.jdbi.JdbiStorage;

/** The parts of an installation, with nothing that works on them by itself: for commands that take it as a whole. */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final JdbiStorage storage;
    private final FileStore files;
    private final Optional<SearchEngine> search;

    private Parts(Path data, String database, Optional<SearchOption> searched) {
        try {
            // first, since only one process can have it
            search = searched.map(option -> opened(option.open(data)));
            storage = opened(JdbiStorage.open(database, "", ""));
            files = FilesystemFiles.open(data.resolve("files"));
        } catch (StorageException e) {
            close();
            throw new RefusedException("data.unusable", data, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Opens the parts.
     *
     * @param data an existing folder
     * @param database its address
     * @throws RefusedException where one of them cannot be used
     */
    static Parts open(Path data, String database, Optional<SearchOption> search) {
        return new Parts(data, database, search);
    }

    Backups backups() {
        return storage.backups().orElseThrow();
    }

    Audit audit() {
        return new Audit(storage.audit(), Clock.systemUTC());
    }

    FileStore files() {
        return files;
    }

    /** Forgets what was found by now; the index is built anew when it is opened the next time. */
    void dropIndex() {
        search.ifPresent(SearchEngine::clear);
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("Closing the installation failed", e);
            }
        }
    }
}
