package org.praktyki.persistence.formats;

import java.util.List;
import java.util.Locale;
import org.praktyki.core.exchange.DirectoryReader;
import org.praktyki.core.exchange.DirectoryWriter;

/**
 * The formats in which partners, partnerships and memberships come and go: JSON, and tables as CSV. Each is told by its content.
 */
public final class DirectoryFormats {

    private DirectoryFormats() {}

    /** Readers of all formats. */
    public static List<DirectoryReader> readers() {
        return List.of(new DirectoryJsonReader(), new DirectoryCsvReader());
    }

    /** JSON: one array, laid out for people. */
    public static DirectoryWriter json() {
        return (export, out) -> DirectoryWriters.json(export, out, false);
    }

    /** JSON: one object on each line. */
    public static DirectoryWriter jsonLines() {
        return (export, out) -> DirectoryWriters.json(export, out, true);
    }

    /**
     * A table as text, its values between semicolons, as spreadsheets in Poland take it.
     *
     * @param locale of the headings: Polish unless English is asked for
     */
    public static DirectoryWriter csv(Locale locale) {
        return (export, out) -> DirectoryWriters.table(export, out, new CsvSink.Opener(), locale);
    }
}
