package org.praktyki.persistence.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.PracticeReader;
import org.praktyki.core.exchange.Records;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.finding.Problem;

/** Reads practices from the first sheet of a workbook of Excel since 2007. */
final class XlsxReader implements PracticeReader {

    /** Texts that several cells share are held in memory while the workbook is read. */
    private static final long MAX_SHARED = 64_000_000;

    /** By this an archive is known for a workbook. */
    static final String WORKBOOK = "xl/workbook.xml";

    private static final String DOCTYPE = "<!DOCTYPE";

    private final NodeReader nodes;

    XlsxReader(AttachmentReader.Companions companions) {
        this.nodes = new NodeReader(new AttachmentReader(companions));
    }

    @Override
    public Optional<Records> open(ImportFile file) throws IOException {
        if (!SafeZip.isZip(file) || !isWorkbook(file)) {
            return Optional.empty();
        }
        Optional<Records> records = TableRecords.of(file.name(), XlsxRows.open(OnDisk.of(file), file.size()), nodes);
        if (records.isEmpty()) {
            throw new UnreadablePageException(Problem.UNKNOWN_FORMAT);
        }
        return records;
    }

    /** Looks whether it is one and, before anything else reads it, that it neither expands without bounds nor defines entities. */
    static boolean isWorkbook(ImportFile file) throws IOException {
        try (SafeZip zip = SafeZip.open(file)) {
            if (zip.entry(WORKBOOK).isEmpty()) {
                return false;
            }
            for (ZipEntry entry : zip.entries()) {
                check(zip, entry);
            }
            return true;
        } catch (SafeZip.TooLargeException e) {
            throw new UnreadablePageException(Problem.ARCHIVE_TOO_LARGE);
        }
    }

    private static void check(SafeZip zip, ZipEntry entry) throws IOException {
        long size = 0;
        String carried = "";
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.open(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                boolean wide =
                        size == 0 && read > 1 && (buffer[0] == 0 || buffer[1] == 0 || (buffer[0] & 0xfe) == 0xfe);
                size += read;
                String text = carried + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                boolean xml =
                        entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                if (xml && (wide || text.contains(DOCTYPE))) {
                    throw new UnreadablePageException(Problem.MALFORMED);
                }
                if (entry.getName().equals("xl/sharedStrings.xml") && size > MAX_SHARED) {
                    throw new UnreadablePageException(Problem.ARCHIVE_TOO_LARGE);
                }
                carried = text.substring(Math.max(0, text.length() - DOCTYPE.length()));
            }
        }
    }
}
