package org.praktyki.persistence.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Attachment;

/** Reads what a record says of attachments. */
final class AttachmentReader {

    /** The files that came along with a record. */
    @FunctionalInterface
    interface Companions {

        /** None. */
        Companions NONE = name -> Optional.empty();

        /** The file of this name. */
        Optional<Companion> find(String name);
    }

    /** A file that came along. */
    record Companion(FileKey key, long size) {}

    private final Companions companions;

    AttachmentReader(Companions companions) {
        this.companions = companions;
    }

    List<Attachment> read(List<Fields> entries) {
        List<Attachment> attachments = new ArrayList<>();
        for (Fields entry : entries) {
            read(entry).ifPresent(attachments::add);
        }
        return attachments;
    }

    /** An attachment that says no checksum is looked for by its name. */
    Optional<Attachment> read(Fields entry) {
        try (entry) {
            String name = entry.text("name").orElse("");
            String type = entry.text("type").orElse("application/octet-stream");
            Optional<String> url = entry.text("url");
            Optional<Dimensions> dimensions = dimensions(entry);
            Optional<String> description = entry.text("description");
            Optional<String> author = entry.text("author");
            Optional<Companion> file = entry.has("key")
                    ? entry.strict("key", FileKey::new)
                            .map(key -> new Companion(
                                    key, entry.strict("size", Long::valueOf).orElse(0L)))
                    : companions.find(url.orElse(name));
            if (file.isEmpty()) {
                entry.text("size");
                entry.notes().literal(entry.path(), name, Problem.FILE_MISSING);
                return Optional.empty();
            }
            String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            return attachment(entry, last, type, file.get(), description, author, dimensions);
        }
    }

    private static Optional<Attachment> attachment(
            Fields entry,
            String name,
            String type,
            Companion file,
            Optional<String> description,
            Optional<String> author,
            Optional<Dimensions> dimensions) {
        try {
            return Optional.of(new Attachment(name, type, file.size(), file.key(), description, author, dimensions));
        } catch (IllegalArgumentException e) {
            entry.notes().refuse(entry.path("name"), name, Problem.NOT_A_VALUE);
            return Optional.empty();
        }
    }

    private static Optional<Dimensions> dimensions(Fields entry) {
        Optional<Integer> width = entry.strict("width", Integer::valueOf).filter(pixels -> pixels > 0);
        Optional<Integer> height = entry.strict("height", Integer::valueOf).filter(pixels -> pixels > 0);
        return width.flatMap(w -> height.map(h -> new Dimensions(w, h)));
    }
}
