package org.praktyki.persistence.jdbi;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.FlywayException;
import org.praktyki.core.backup.BackupProgress;
import org.praktyki.core.backup.RestoreRefusedException;
import org.praktyki.core.backup.RestoreRefusedException.Reason;
import org.praktyki.core.file.FileKey;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an archive, whose names never become paths: a file's name has to be its key, and everything else stands in the
 * manifest. Each entry is checked whenever it is read to its end.
 */
final class ArchiveReader implements Rows, AutoCloseable {

    private static final int MAX_MANIFEST = 1 << 24;
    /** Characters of one value: a document with all its texts; more would not fit into memory a few times over. */
    private static final int MAX_TEXT = 100_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_TEXT)
                            .build())
                    .build())
            .build();

    private final ZipFile zip;
    private final Manifest manifest;
    private final NavigableSet<String> files;

    private ArchiveReader(ZipFile zip) throws IOException {
        this.zip = zip;
        this.manifest = manifest(zip);
        this.files = files(zip);
    }

    static ArchiveReader open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | EOFException e) {
            throw new RestoreRefusedException(
                    Reason.NO_ARCHIVE, "The file " + path + " is no archive, or was cut off", e);
        }
        try {
            return new ArchiveReader(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(ArchiveWriter.MANIFEST);
        if (entry == null) {
            throw new RestoreRefusedException(Reason.NO_ARCHIVE, "The archive has no manifest");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            JsonNode json = JSON.readTree(checked(content.readNBytes(MAX_MANIFEST), entry));
            if (json.path("format").asInt() > Manifest.FORMAT) {
                throw new RestoreRefusedException(Reason.NEWER, "The archive is written as a later release does it");
            }
            Manifest manifest = JSON.treeToValue(json, Manifest.class);
            manifest.contents();
            manifest.version();
            return manifest;
        } catch (JacksonException | FlywayException | IllegalArgumentException e) {
            throw new RestoreRefusedException(Reason.DAMAGED, "The manifest cannot be read", e);
        } catch (ZipException | EOFException e) {
            throw new RestoreRefusedException(Reason.DAMAGED, "The manifest cannot be unpacked", e);
        }
    }

    /** The one entry without a checksum of ours; Java does not look at that of the ZIP by itself here. */
    private static byte[] checked(byte[] content, ZipEntry entry) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        if (checksum.getValue() != entry.getCrc()) {
            throw damaged("The manifest is not as it was written");
        }
        return content;
    }

    private static NavigableSet<String> files(ZipFile zip) {
        NavigableSet<String> keys = new TreeSet<>();
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(ArchiveWriter.FILES))
                .map(name -> name.substring(ArchiveWriter.FILES.length()))
                .forEach(keys::add);
        return keys;
    }

    Manifest manifest() {
        return manifest;
    }

    /** The keys of the files in it. */
    List<FileKey> files() {
        return files.stream().map(FileKey::new).toList();
    }

    /** Opens a file; the caller closes it. */
    VerifiedEntry file(FileKey key) throws IOException {
        String name = ArchiveWriter.FILES + key;
        return open(name, Objects.requireNonNull(zip.getEntry(name), name).getSize(), key.value());
    }

    private VerifiedEntry open(String name, long bytes, String sha256) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged("The entry " + name + " is missing");
        }
        try {
            return new VerifiedEntry(name, zip.getInputStream(entry), bytes, sha256);
        } catch (ZipException | EOFException e) {
            throw new RestoreRefusedException(Reason.DAMAGED, "The entry " + name + " cannot be unpacked", e);
        }
    }

    private VerifiedEntry open(Manifest.Part part) throws IOException {
        return open(ArchiveWriter.entry(part.table()), part.bytes(), part.sha256());
    }

    /** Looks at every byte. */
    void verify(BackupProgress progress) throws IOException {
        if (zip.size() != manifest.tables().size() + files.size() + 1) {
            throw damaged("The archive has other entries than its manifest says");
        }
        boolean named = files.stream().allMatch(FileKey::matches);
        long bytes = zip.stream()
                .filter(entry -> entry.getName().startsWith(ArchiveWriter.FILES))
                .mapToLong(ZipEntry::getSize)
                .sum();
        if (!named
                || bytes != manifest.files().bytes()
                || !ArchiveWriter.checksum(files).equals(manifest.files().sha256())) {
            throw damaged("The archive has other files than its manifest says");
        }
        for (Manifest.Part part : manifest.tables()) {
            try (VerifiedEntry entry = open(part)) {
                entry.drain();
            }
            progress.at(part.table(), part.rows());
        }
        long done = 0;
        for (FileKey key : files()) {
            try (VerifiedEntry entry = file(key)) {
                entry.drain();
            }
            progress.at("files", ++done);
        }
    }

    @Override
    public void forEach(Table table, Taker taker) throws IOException {
        List<Manifest.Part> parts = manifest.tables().stream()
                .filter(part -> part.table().equals(table.name()))
                .toList();
        for (Manifest.Part part : parts) {
            try (MappingIterator<JsonNode> lines =
                    JSON.readerFor(JsonNode.class).readValues(open(part))) {
                while (lines.hasNext()) {
                    taker.take(row(table, lines.next()));
                }
            } catch (JacksonException e) {
                throw new RestoreRefusedException(Reason.DAMAGED, "The rows of " + part.table() + " cannot be read", e);
            }
        }
    }

    private static Map<String, Object> row(Table table, JsonNode line) {
        Map<String, Object> row = new HashMap<>();
        List<String> unknown = new ArrayList<>(line.propertyNames());
        try {
            table.types().forEach((column, type) -> {
                JsonNode value = line.get(column);
                if (value != null && !value.isNull()) {
                    row.put(column, type.fromJson(value));
                }
                unknown.remove(column);
            });
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new RestoreRefusedException(Reason.DAMAGED, "A row of " + table.name() + " cannot be read", e);
        }
        if (!unknown.isEmpty()) {
            throw damaged("A row of " + table.name() + " has unknown columns");
        }
        return row;
    }

    private static RestoreRefusedException damaged(String detail) {
        return new RestoreRefusedException(Reason.DAMAGED, detail);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
