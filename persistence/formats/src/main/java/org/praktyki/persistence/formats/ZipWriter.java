package org.praktyki.persistence.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.praktyki.core.exchange.Export;
import org.praktyki.core.exchange.Exported;
import org.praktyki.core.exchange.PracticeWriter;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;

/** Writes an archive of {@code practices.json} and the contents of all attachments, each once. The same practices give the same bytes. */
final class ZipWriter implements PracticeWriter {

    /** The earliest moment that the format knows. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public void write(Export export, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        begin(zip, "practices.json");
        JsonWriter.array().write(export, zip);
        Set<String> written = new HashSet<>();
        for (Exported exported : export) {
            for (Attachment attachment : attachments(exported)) {
                if (written.add(attachment.key().value())) {
                    write(export, attachment, zip);
                }
            }
        }
        zip.finish();
    }

    private static void write(Export export, Attachment attachment, ZipOutputStream zip) throws IOException {
        Optional<InputStream> content = export.open(attachment);
        if (content.isPresent()) {
            try (InputStream in = content.get()) {
                begin(zip, ZipAttachments.path(attachment));
                in.transferTo(zip);
            }
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static List<Attachment> attachments(Exported exported) {
        return Stream.concat(Stream.of(exported.practice()), exported.live().stream())
                .flatMap(ZipWriter::attachments)
                .toList();
    }

    private static Stream<Attachment> attachments(Practice practice) {
        return Stream.concat(
                practice.attachments().stream(),
                practice.funding().funders().stream().flatMap(funder -> funder.logo().stream()));
    }
}
