package org.praktyki.core.metric.intake;

import java.io.IOException;
import java.util.Optional;
import org.praktyki.core.exchange.ImportFile;

/** Reads files as tables, whatever these are of. */
@FunctionalInterface
public interface TableReader {

    /**
     * Opens a file, where it is of this format; what it is called need not be believed.
     *
     * @return its rows; empty where it is of another format
     * @throws org.praktyki.core.exchange.UnreadablePageException where it is of this format, and nothing in it can be read
     * @throws IOException where it cannot be read at all
     */
    Optional<TableRows> open(ImportFile file) throws IOException;
}
