package org.praktyki.core.spi;

/** A part that runs elsewhere, such as a search cluster, cannot be reached at present; later it may. */
public class UnavailableException extends StorageException {

    /** Says what is away. */
    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
