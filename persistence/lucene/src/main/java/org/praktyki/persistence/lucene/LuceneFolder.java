package org.praktyki.persistence.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.praktyki.core.spi.StorageException;

/** Where the index lies. A damaged one is dropped, never repaired: it is made again from the store. */
record LuceneFolder(Path path) {

    private static final System.Logger LOG = System.getLogger(LuceneFolder.class.getName());

    /**
     * Opens the index, or begins an empty one where there is none that can be read.
     *
     * @throws StorageException where the folder cannot be used at all
     */
    LuceneIndex open() {
        try {
            return openOrReplace();
        } catch (LockObtainFailedException e) {
            throw new StorageException("The search index in " + path + " is in use by another process or engine", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new StorageException("The search index in " + path + " cannot be opened", e);
        }
    }

    private LuceneIndex openOrReplace() throws IOException {
        try {
            return LuceneIndex.open(path);
        } catch (IOException | IllegalArgumentException e) {
            if (!isDamage(e)) {
                throw e;
            }
            LOG.log(System.Logger.Level.WARNING, "The index in " + path + " cannot be read: starting anew", e);
        }
        drop();
        return LuceneIndex.open(path);
    }

    /** A full disk or a missing right is no damage, and no reason to drop anything. Lucene refuses unknown codecs as arguments. */
    private static boolean isDamage(Exception e) {
        return e instanceof CorruptIndexException
                || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException
                || e instanceof EOFException
                || e instanceof FileNotFoundException
                || e instanceof NoSuchFileException
                || e instanceof IllegalArgumentException;
    }

    /** Deletes Lucene's files and nothing else, should someone have named a folder that holds other things too. */
    private void drop() throws IOException {
        try (Directory directory = FSDirectory.open(path);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (isIndexFile(file)) {
                    lock.ensureValid();
                    directory.deleteFile(file);
                }
            }
        }
    }

    private static boolean isIndexFile(String name) {
        return name.startsWith(IndexFileNames.SEGMENTS)
                || name.startsWith(IndexFileNames.PENDING_SEGMENTS)
                || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches();
    }
}
