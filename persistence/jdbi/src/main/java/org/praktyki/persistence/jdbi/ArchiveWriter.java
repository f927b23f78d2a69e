package org.praktyki.persistence.jdbi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.backup.BackupProgress;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an archive: a ZIP with an entry of JSON lines for each table, an entry for each file, and the manifest. ZIP keeps its
 * table of contents at the end, so an archive that was cut off is none.
 */
final class ArchiveWriter {

    static final String MANIFEST = "manifest.json";
    static final String FILES = "files/";
    private static final int PROGRESS = 200;
    private static final int BUFFER = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipOutputStream zip;
    private final BackupProgress progress;

    ArchiveWriter(OutputStream target, BackupProgress progress) {
        this.zip = new ZipOutputStream(target);
        this.progress = progress;
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** The entry of a table. */
    static String entry(String table) {
        return "tables/" + table + ".jsonl";
    }

    Manifest.Part table(Handle handle, Table table, FileKeysInRows named) throws IOException {
        Checksum checksum = new Checksum();
        long[] rows = {0};
        zip.putNextEntry(new ZipEntry(entry(table.name())));
        table.forEach(handle, row -> {
            named.lookThrough(row);
            byte[] line = line(table, row);
            checksum.add(line, 0, line.length);
            zip.write(line);
            report(table.name(), ++rows[0]);
        });
        zip.closeEntry();
        progress.at(table.name(), rows[0]);
        return new Manifest.Part(table.name(), rows[0], checksum.bytes(), checksum.finish());
    }

    private static byte[] line(Table table, Map<String, Object> row) {
        Map<String, Object> values = new LinkedHashMap<>();
        table.types().forEach((column, type) -> {
            Object value = row.get(column);
            if (value != null) {
                values.put(column, type.toJson(value));
            }
        });
        return (JSON.writeValueAsString(values) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes the files that are there of those that may be named.
     *
     * @param missing takes the keys of those that are named and not there
     */
    Manifest.Contents files(FileKeysInRows named, FileStore files, List<String> missing) throws IOException {
        List<String> kept = new ArrayList<>();
        long bytes = 0;
        for (String key : named.keys()) {
            Optional<InputStream> content = files.open(new FileKey(key));
            if (content.isPresent()) {
                bytes += file(key, content.get());
                kept.add(key);
                report("files", kept.size());
            } else if (named.isAttached(key)) {
                missing.add(key);
            }
        }
        progress.at("files", kept.size());
        return new Manifest.Contents(kept.size(), bytes, checksum(kept));
    }

    /** The checksum of the names of files, a line each. */
    static String checksum(Iterable<String> sorted) {
        Checksum checksum = new Checksum();
        sorted.forEach(checksum::add);
        return checksum.finish();
    }

    private long file(String key, InputStream content) throws IOException {
        Checksum checksum = new Checksum();
        zip.putNextEntry(new ZipEntry(FILES + key));
        try (content) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                checksum.add(buffer, 0, read);
                zip.write(buffer, 0, read);
            }
        }
        zip.closeEntry();
        if (!checksum.finish().equals(key)) {
            throw new IOException("The stored file " + key + " is damaged; it has another checksum");
        }
        return checksum.bytes();
    }

    /** Writes the manifest and the end of the archive. */
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private void report(String part, long done) {
        if (done % PROGRESS == 0) {
            progress.at(part, done);
        }
    }
}
