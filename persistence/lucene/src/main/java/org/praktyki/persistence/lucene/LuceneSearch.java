package org.praktyki.persistence.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.search.Hits;
import org.praktyki.core.search.IndexBuild;
import org.praktyki.core.search.Marker;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Spot;
import org.praktyki.core.spi.StorageException;

/**
 * Finds practices with a Lucene index in a folder, for one process. Understands Polish inflection, and takes text with and
 * without diacritics.
 *
 * <p>The folder may be deleted at any time, even while this runs: the {@link #position} is 0 then, and whoever follows the change
 * feed fills the index again. The same happens to an index that is damaged or was made by another version.
 */
public final class LuceneSearch implements SearchEngine {

    private static final System.Logger LOG = System.getLogger(LuceneSearch.class.getName());

    private final LuceneFolder folder;
    /** Many may search, while nobody puts another index in the place of this one. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private @Nullable LuceneIndex index;
    private volatile boolean suspect;
    private boolean closed;

    private LuceneSearch(LuceneFolder folder) {
        this.folder = folder;
        index = folder.open();
    }

    /**
     * Opens the index in a folder, or begins one there.
     *
     * @param folder made where it is missing; holds the index alone
     * @throws StorageException naming the folder, where it cannot be used, or is used by another process or engine
     */
    public static LuceneSearch open(Path folder) {
        return new LuceneSearch(new LuceneFolder(folder));
    }

    @Override
    public Hits search(Query query) {
        return read(index -> index.search(query));
    }

    @Override
    public List<PracticeId> similar(Practice practice, int limit) {
        return read(index -> index.similar(practice, limit));
    }

    @Override
    public List<PracticeId> titled(String typed, int limit) {
        return read(index -> index.titled(typed, limit));
    }

    @Override
    public List<Spot> spots(Query query, int limit) {
        return read(index -> index.spots(query, limit));
    }

    @Override
    public Marker marker(Query query) {
        return read(index -> index.marker(query));
    }

    /** A file that changes below an open index can come out as any failure: the next look at the position finds out. */
    private <T> T read(Looking<T> looking) {
        lock.readLock().lock();
        try {
            LuceneIndex open = usable();
            try {
                return looking.into(open);
            } catch (IOException | RuntimeException e) {
                suspect = true;
                throw new StorageException("The search index in " + folder.path() + " could not be read", e);
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public synchronized long position() {
        if (index != null && (suspect || !index.isThere())) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The index in {0} is gone, or failed: opening it again",
                    folder.path());
            reopen();
        } else if (index == null && !closed) {
            reopen();
        }
        return usable().position();
    }

    @Override
    public synchronized void apply(Collection<Searchable> changed, Set<PracticeId> removed, long position) {
        write(open -> open.apply(changed, removed, position));
    }

    /** Segments that hold deleted entries are written anew without them, and the old files are deleted. */
    @Override
    public synchronized void purge() {
        write(LuceneIndex::purge);
    }

    @Override
    public synchronized IndexBuild rebuild() {
        write(LuceneIndex::begin);
        return new Build();
    }

    /** Goes on in the open index; what is not committed in it is seen by nobody, and gone when it is opened again. */
    private final class Build implements IndexBuild {

        private boolean open = true;

        @Override
        public void add(Collection<Searchable> practices) {
            step(index -> index.add(practices));
        }

        @Override
        public void finish(long newPosition) {
            step(index -> index.finish(newPosition));
            open = false;
        }

        private void step(Writing writing) {
            synchronized (LuceneSearch.this) {
                if (!open) {
                    throw new IllegalStateException("This build has ended");
                }
                try {
                    write(writing);
                } catch (StorageException e) {
                    open = false;
                    throw e;
                }
            }
        }

        @Override
        public void close() {
            synchronized (LuceneSearch.this) {
                if (open && !closed) {
                    reopen();
                }
                open = false;
            }
        }
    }

    /** After a failure the index is opened again as of its last commit, so that a batch is never kept in part. */
    private void write(Writing writing) {
        LuceneIndex open = usable();
        try {
            writing.to(open);
        } catch (IOException | RuntimeException e) {
            StorageException failure =
                    new StorageException("The search index in " + folder.path() + " could not be written", e);
            try {
                reopen();
            } catch (StorageException again) {
                failure.addSuppressed(again);
            }
            throw failure;
        }
    }

    private void reopen() {
        lock.writeLock().lock();
        try {
            closeIndex();
            index = folder.open();
            suspect = false;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private LuceneIndex usable() {
        if (closed) {
            throw new IllegalStateException("The search index in " + folder.path() + " is closed");
        }
        LuceneIndex open = index;
        if (open == null) {
            throw new StorageException("The search index in " + folder.path() + " failed, and is not open again yet");
        }
        return open;
    }

    @Override
    public synchronized void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            closeIndex();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void closeIndex() {
        if (index != null) {
            index.close();
            index = null;
        }
    }

    /** A question to the index that can fail. */
    @FunctionalInterface
    private interface Looking<T> {
        T into(LuceneIndex index) throws IOException;
    }

    /** A change of the index that can fail. */
    @FunctionalInterface
    private interface Writing {
        void to(LuceneIndex index) throws IOException;
    }
}
