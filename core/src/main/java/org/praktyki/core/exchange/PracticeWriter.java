package org.praktyki.core.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Writes practices to files of one format, so that the reader of that format can bring them back with nothing lost. */
public interface PracticeWriter {

    /**
     * Writes practices.
     *
     * @param export the practices; may be gone through several times
     * @param out where to; not closed
     * @throws IOException where it cannot be written, or a file of a practice cannot be read
     */
    void write(Export export, OutputStream out) throws IOException;
}
