package org.praktyki.core.file;

import java.io.IOException;

/** A content was longer than allowed. No more of it was read than shows that. */
public final class FileTooLargeException extends IOException {

    /**
     * Refuses a content.
     *
     * @param limit how many bytes are allowed
     */
    public FileTooLargeException(long limit) {
        super("The content has more than " + limit + " bytes");
    }
}
