package org.praktyki.core.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Writes partners, partnerships or memberships to files of one format, so that its reader can bring them back with nothing lost. */
@FunctionalInterface
public interface DirectoryWriter {

    /**
     * Writes what is exported.
     *
     * @param out where to; not closed
     */
    void write(DirectoryExport export, OutputStream out) throws IOException;
}
