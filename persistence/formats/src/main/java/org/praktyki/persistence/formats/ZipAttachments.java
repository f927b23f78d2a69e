package org.praktyki.persistence.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.practice.Attachment;
import org.praktyki.persistence.formats.AttachmentReader.Companion;

/**
 * The contents of attachments in an archive: {@code attachments/KEY/NAME} as an export writes them, or {@code attachments/NAME} as
 * people put them there.
 */
final class ZipAttachments implements AttachmentReader.Companions {

    static final String FOLDER = "attachments/";

    private final SafeZip zip;
    /** By the last part of the name, which may be there more than once. */
    private final Map<String, List<ZipEntry>> byName = new HashMap<>();

    private final Map<FileKey, ZipEntry> byKey = new HashMap<>();

    ZipAttachments(SafeZip zip) {
        this.zip = zip;
        for (ZipEntry entry : zip.entries()) {
            String path = entry.getName();
            if (path.startsWith(FOLDER)) {
                byName.merge(
                        path.substring(path.lastIndexOf('/') + 1), List.of(entry), (a, b) -> List.of(entry, entry));
                keyed(path).ifPresent(key -> byKey.putIfAbsent(key, entry));
            }
        }
    }

    static String path(Attachment attachment) {
        return FOLDER + attachment.key() + "/" + attachment.name();
    }

    private static Optional<FileKey> keyed(String path) {
        String[] parts = path.split("/", -1);
        return parts.length == 3 && parts[1].matches("[0-9a-f]{64}")
                ? Optional.of(new FileKey(parts[1]))
                : Optional.empty();
    }

    Optional<InputStream> content(Attachment attachment) throws IOException {
        ZipEntry entry = byKey.get(attachment.key());
        return entry == null ? Optional.empty() : Optional.of(zip.open(entry));
    }

    /** A name that stands for two files stands for none. */
    @Override
    public Optional<Companion> find(String name) {
        Optional<ZipEntry> entry = zip.entry(name)
                .filter(found -> found.getName().startsWith(FOLDER))
                .or(() -> zip.entry(FOLDER + name))
                .or(() -> Optional.ofNullable(byName.get(name))
                        .filter(entries -> entries.size() == 1)
                        .map(List::getFirst));
        return entry.map(this::companion);
    }

    private Companion companion(ZipEntry entry) {
        try (DigestInputStream in = new DigestInputStream(zip.open(entry), MessageDigest.getInstance("SHA-256"))) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            FileKey key =
                    new FileKey(HexFormat.of().formatHex(in.getMessageDigest().digest()));
            byKey.put(key, entry);
            return new Companion(key, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
