package org.praktyki.core.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads partners, partnerships and memberships from files. A directory fits into memory, and so does a file of it: its records are read
 * at once, since they may name each other.
 */
@FunctionalInterface
public interface DirectoryReader {

    /**
     * Reads a file, where it is of this format and holds such records; what it is called need not be believed.
     *
     * @return its records in their order; empty where it holds something else
     * @throws UnreadablePageException where it holds such records, and they cannot be read
     * @throws IOException where it cannot be read at all
     */
    Optional<List<DirectoryRecord>> read(ImportFile file) throws IOException;
}
