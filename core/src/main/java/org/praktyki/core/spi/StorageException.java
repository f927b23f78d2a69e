package org.praktyki.core.spi;

/** The database, index or file system below a store failed. */
public class StorageException extends RuntimeException {

    /** Says what failed, where nothing below threw. */
    public StorageException(String message) {
        super(message);
    }

    /** Says what failed. */
    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
