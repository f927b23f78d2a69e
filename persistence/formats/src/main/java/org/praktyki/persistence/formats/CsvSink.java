package org.praktyki.persistence.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as text, with the byte order mark by which spreadsheets know UTF-8. */
final class CsvSink implements TableSink {

    private final Writer writer;
    private final CsvWriter csv;

    private CsvSink(OutputStream out) throws IOException {
        this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        this.csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
    }

    /** Begins one. */
    static final class Opener implements TableSink.Opener {
        @Override
        public TableSink open(OutputStream out) throws IOException {
            return new CsvSink(out);
        }
    }

    @Override
    public void row(List<String> paths, List<String> cells) {
        csv.writeRecord(cells.stream().map(FormulaGuard::guarded).toList());
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        writer.flush();
    }
}
