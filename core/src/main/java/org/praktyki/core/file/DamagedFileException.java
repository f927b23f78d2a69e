package org.praktyki.core.file;

import java.io.IOException;

/** A content is not what its beginning promises: it ends too early, or its parts do not fit together. */
public final class DamagedFileException extends IOException {

    /** Says what does not fit. */
    public DamagedFileException(String message) {
        super(message);
    }
}
