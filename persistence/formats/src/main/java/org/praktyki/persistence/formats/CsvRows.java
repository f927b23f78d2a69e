package org.praktyki.persistence.formats;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.finding.Problem;

/** The rows of a table as text. */
final class CsvRows implements Rows {

    private static final char MARK = '\ufeff';

    private final Metered in;
    private final CsvReader<CsvRecord> csv;
    private final CloseableIterator<CsvRecord> rows;
    private long last;

    private CsvRows(Metered in, Reader reader, char separator) {
        this.in = in;
        this.csv = builder(separator).maxBufferSize(Metered.MAX_RECORD).ofCsvRecord(reader);
        this.rows = csv.iterator();
    }

    static CsvRows open(ImportFile file, Charset charset, char separator) throws IOException {
        Metered in = new Metered(file.open());
        PushbackReader reader = new PushbackReader(new InputStreamReader(in, charset));
        int first = reader.read();
        if (first >= 0 && first != MARK) {
            reader.unread(first);
        }
        return new CsvRows(in, reader, separator);
    }

    /** The rows of a text that is held already. */
    static CsvRows of(String text, char separator) {
        return new CsvRows(new Metered(InputStream.nullInputStream()), new StringReader(text), separator);
    }

    private static CsvReader.CsvReaderBuilder builder(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    /** The first row of a text, which may be cut off behind it; empty where there is none. */
    static List<String> first(String text, char separator) {
        try (CsvReader<CsvRecord> csv = builder(separator).ofCsvRecord(text);
                CloseableIterator<CsvRecord> rows = csv.iterator()) {
            return rows.hasNext() ? rows.next().getFields() : List.of();
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            return List.of();
        }
    }

    @Override
    public Optional<RowCells> next() throws IOException, BrokenException {
        try {
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                last = row.getStartingLineNumber();
                RowCells cells = new RowCells(last, row.getFields());
                if (!cells.isBlank()) {
                    return Optional.of(cells);
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            boolean tooLarge = String.valueOf(e.getMessage()).contains("buffer")
                    || String.valueOf(e.getCause()).contains("buffer");
            throw new BrokenException(last + 1, tooLarge ? Problem.RECORD_TOO_LARGE : Problem.MALFORMED);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public long position() {
        return in.count();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        csv.close();
    }
}
