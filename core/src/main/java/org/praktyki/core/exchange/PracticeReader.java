package org.praktyki.core.exchange;

import java.io.IOException;
import java.util.Optional;

/** Reads practices from files of one format. One reader serves all threads. */
public interface PracticeReader {

    /**
     * Opens a file, where it is of this format; what it is called need not be believed.
     *
     * @return empty where it is of another format
     * @throws UnreadablePageException where it is of this format, and nothing in it can be read
     * @throws IOException where it cannot be read at all
     */
    Optional<Records> open(ImportFile file) throws IOException;
}
