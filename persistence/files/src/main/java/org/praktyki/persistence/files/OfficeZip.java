package org.praktyki.persistence.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.praktyki.core.file.FileType;
import org.praktyki.core.file.Inspection;

/**
 * An archive that may be a document of an office suite: OpenDocument says so in its entry {@code mimetype} (ODF 1.3, part 2,
 * 3.3), Office Open XML in {@code [Content_Types].xml} (ECMA-376, part 2, 7.2.3). Only these entries are unpacked, and not
 * further than a sensible one is long.
 */
final class OfficeZip {

    private static final String ZIP = "application/zip";
    private static final int LONGEST = 1 << 20;
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    /** The modules of Basic and scripts in other languages; an empty library has only its table of contents. */
    private static final Pattern MACRO =
            Pattern.compile("(?i).*vbaProject.*\\.bin|Basic/[^/]+/(?!(script|dialog)-l[bc]\\.xml).+|Scripts/.*[^/]");

    private OfficeZip() {}

    static Inspection inspect(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String type = openDocument(zip).or(() -> openXml(zip)).orElse(ZIP);
            boolean macros = zip.stream()
                    .anyMatch(entry -> MACRO.matcher(entry.getName()).matches());
            return new Inspection(type, Optional.empty(), !type.equals(ZIP) && macros);
        } catch (ZipException e) {
            return Inspection.of(ZIP);
        }
    }

    private static Optional<String> openDocument(ZipFile zip) {
        return text(zip, "mimetype").map(String::strip).filter(type -> type.startsWith(OPEN_DOCUMENT));
    }

    /** The type of the main part is the type of the document, and {@code .main+xml}. Another one has macros in it. */
    private static Optional<String> openXml(ZipFile zip) {
        return text(zip, "[Content_Types].xml")
                .flatMap(types -> Stream.of(FileType.DOCX, FileType.XLSX, FileType.PPTX)
                        .map(FileType::mediaType)
                        .filter(type -> types.contains('"' + type + ".main+xml\""))
                        .findFirst());
    }

    private static Optional<String> text(ZipFile zip, String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty(); // a damaged archive is no document
        }
    }
}
