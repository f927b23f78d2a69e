package org.praktyki.persistence.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.exchange.Column;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.ImportRecord;
import org.praktyki.core.exchange.Place;
import org.praktyki.core.exchange.PracticeReader;
import org.praktyki.core.exchange.Records;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Attachment;

/** The records of all files in an archive. A file that cannot be read spoils no other. */
final class ZipRecords implements Records {

    private final String name;
    private final SafeZip zip;
    private final long size;
    private final ZipAttachments attachments;
    private final List<PracticeReader> readers;
    private final List<ZipEntry> files;
    private final Iterator<ZipEntry> next;
    private long compressedBefore;
    private @Nullable Records open;

    ZipRecords(String name, SafeZip zip, long size) {
        this.name = name;
        this.zip = zip;
        this.size = size;
        this.attachments = new ZipAttachments(zip);
        this.readers = PracticeFormats.readersWith(attachments);
        this.files = new ArrayList<>(
                zip.entries().stream().filter(ZipRecords::isFile).toList());
        this.next = files.iterator();
    }

    /** Neither an attachment nor what operating systems add of their own. */
    private static boolean isFile(ZipEntry entry) {
        String path = entry.getName();
        String last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return !path.startsWith(ZipAttachments.FOLDER)
                && !path.startsWith("__MACOSX/")
                && !last.startsWith(".")
                && !last.equals("thumbs.db")
                && !last.equals("desktop.ini");
    }

    @Override
    public Optional<ImportRecord> next() throws IOException {
        while (true) {
            Records records = open;
            if (records != null) {
                Optional<ImportRecord> record = nextOf(records);
                if (record.isPresent()) {
                    return record;
                }
                records.close();
                open = null;
            } else if (next.hasNext()) {
                Optional<ImportRecord> refusal = open(next.next());
                if (refusal.isPresent()) {
                    return refusal;
                }
            } else {
                return Optional.empty();
            }
        }
    }

    private Optional<ImportRecord> nextOf(Records records) throws IOException {
        try {
            return records.next();
        } catch (SafeZip.TooLargeException e) {
            throw new UnreadablePageException(Problem.ARCHIVE_TOO_LARGE);
        }
    }

    /** Begins with a file; says what stands against it, where anything does. */
    private Optional<ImportRecord> open(ZipEntry entry) throws IOException {
        ImportFile file = new Entry(name + "/" + entry.getName(), entry, zip);
        compressedBefore += Math.max(entry.getCompressedSize(), 0);
        Problem refusal = Problem.UNKNOWN_FORMAT;
        try {
            for (PracticeReader reader : readers) {
                Optional<Records> records = reader.open(file);
                if (records.isPresent()) {
                    open = records.get();
                    return Optional.empty();
                }
            }
            if (SafeZip.isZip(file)) {
                refusal = Problem.NESTED_ARCHIVE;
            }
        } catch (UnreadablePageException e) {
            if (e.problem() == Problem.ARCHIVE_TOO_LARGE) {
                throw e;
            }
            refusal = SafeZip.isZip(file) ? Problem.NESTED_ARCHIVE : e.problem();
        } catch (SafeZip.TooLargeException e) {
            throw new UnreadablePageException(Problem.ARCHIVE_TOO_LARGE);
        }
        return Optional.of(JsonRecords.unreadable(Place.of(file.name()), refusal));
    }

    @Override
    public long position() {
        return Math.min(compressedBefore, size);
    }

    /** Those of the only table, where there is one. */
    @Override
    public List<Column> columns() {
        if (open == null && next.hasNext()) {
            try {
                var unused = open(next.next());
            } catch (IOException e) {
                return List.of();
            }
        }
        Records records = open;
        return records == null ? List.of() : records.columns();
    }

    @Override
    public Optional<InputStream> content(Attachment attachment) throws IOException {
        return attachments.content(attachment);
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            if (open != null) {
                open.close();
            }
        }
    }

    /** A file in the archive. */
    private record Entry(String name, ZipEntry entry, SafeZip zip) implements ImportFile {
        @Override
        public long size() {
            return Math.max(entry.getSize(), 0);
        }

        @Override
        public InputStream open() throws IOException {
            return zip.open(entry);
        }
    }
}
