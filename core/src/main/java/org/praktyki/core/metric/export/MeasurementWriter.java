package org.praktyki.core.metric.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Writes figures in one format. */
@FunctionalInterface
public interface MeasurementWriter {

    /**
     * Writes figures.
     *
     * @param locale of headings and names: Polish unless English is asked for
     * @param out where to; not closed
     */
    void write(MeasurementExport export, Locale locale, OutputStream out) throws IOException;
}
