package org.praktyki.core.file;

import java.io.IOException;
import java.util.Optional;

/** Asks a virus scanner about each upload, before it is kept. */
@FunctionalInterface
public interface VirusScan {

    /** No scanner. */
    VirusScan NONE = content -> Optional.empty();

    /**
     * Scans a content.
     *
     * @return the name of what was found in it; empty where nothing was
     * @throws IOException where the scanner does not answer; the upload is refused then
     */
    Optional<String> infection(Content content) throws IOException;
}
