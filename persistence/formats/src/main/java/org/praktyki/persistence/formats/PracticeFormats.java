package org.praktyki.persistence.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.praktyki.core.exchange.PracticeReader;
import org.praktyki.core.exchange.PracticeWriter;

/**
 * The formats in which practices come and go: JSON as an array or by lines, tables as CSV or XLSX, archives of any of these with the
 * contents of attachments; and, to come from, pages of the old database (BDP). Each is told by its content. All of them are
 * read with bounds: on the size of a record, on the depth of nesting, on what an archive expands to.
 */
public final class PracticeFormats {

    private PracticeFormats() {}

    /** Readers of all formats, in the order in which they are to be tried. */
    public static List<PracticeReader> readers() {
        return List.of(
                new XlsxReader(AttachmentReader.Companions.NONE),
                new ZipReader(),
                new JsonReader(AttachmentReader.Companions.NONE),
                new CsvReader(AttachmentReader.Companions.NONE),
                new BdpPageReader());
    }

    /** Readers of what stands in an archive, which brings files with it. */
    static List<PracticeReader> readersWith(AttachmentReader.Companions companions) {
        return List.of(
                new XlsxReader(companions), new JsonReader(companions), new CsvReader(companions), new BdpPageReader());
    }

    /** JSON: one array, laid out for people. */
    public static PracticeWriter json() {
        return JsonWriter.array();
    }

    /** JSON: one object on each line. */
    public static PracticeWriter jsonLines() {
        return JsonWriter.lines();
    }

    /**
     * A table as text, its values between semicolons, as spreadsheets in Poland take it.
     *
     * @param locale of the headings: Polish unless English is asked for
     */
    public static PracticeWriter csv(Locale locale) {
        return new TableWriter(new CsvSink.Opener(), locale);
    }

    /**
     * A workbook with one sheet.
     *
     * @param locale of the headings: Polish unless English is asked for
     */
    public static PracticeWriter xlsx(Locale locale) {
        return new TableWriter(new XlsxSink.Opener(), locale);
    }

    /** An archive of {@code practices.json} and the contents of all attachments. */
    public static PracticeWriter zip() {
        return new ZipWriter();
    }

    /** The JSON Schema (draft 2020-12) of a practice as {@link #json} and {@link #jsonLines} write it. */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(
                PracticeFormats.class.getResourceAsStream("practice.schema.json"), "practice.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
