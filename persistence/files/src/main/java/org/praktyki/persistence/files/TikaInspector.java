package org.praktyki.persistence.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.praktyki.core.file.Content;
import org.praktyki.core.file.DamagedFileException;
import org.praktyki.core.file.FileInspector;
import org.praktyki.core.file.FileType;
import org.praktyki.core.file.Inspection;

/**
 * Tells contents apart by the table of Apache Tika, looks into the documents of office suites, and reads the structure of
 * pictures. Of pictures it keeps what is needed to see them: the place where a photograph was taken, the camera, the programs
 * and what they wrote, smaller pictures inside and whatever follows the end are left out. Pictures and documents from before 2007
 * are held in memory while that is done.
 */
public final class TikaInspector implements FileInspector {

    private static final int FIRST = 1 << 16;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    @Override
    public Inspection inspect(Content content) throws IOException {
        String type = type(content);
        return switch (type) {
            case "application/zip", "application/x-tika-ooxml" -> zip(content);
            case "application/x-tika-msoffice" -> CompoundFile.inspect(bytes(content));
            case "application/xhtml+xml" -> Inspection.of(FileType.HTML.mediaType());
            default -> other(content, type);
        };
    }

    private static Inspection other(Content content, String type) throws IOException {
        if (type.startsWith("application/vnd.oasis.opendocument.")) {
            return zip(content);
        }
        boolean picture = FileType.of(type).filter(FileType::isPicture).isPresent();
        return picture ? picture(content, type) : Inspection.of(type);
    }

    /** By the content alone: without a name Tika cannot be led astray by one. */
    private String type(Content content) throws IOException {
        try (InputStream in = new BufferedInputStream(content.open())) {
            String type = types.detect(in, new Metadata()).getBaseType().toString();
            return type.equals(MimeTypes.OCTET_STREAM) && isText(content) ? MimeTypes.PLAIN_TEXT : type;
        }
    }

    /** Tika takes Polish text in Windows-1250 or ISO 8859-2 for bytes. Mere bytes have controls among their first thousands. */
    private static boolean isText(Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] first = in.readNBytes(FIRST);
            int letters = 0;
            for (byte b : first) {
                if (b >= 0 && Character.isISOControl(b) && !Character.isWhitespace(b)) {
                    return false;
                }
                letters += b >= ' ' ? 1 : 0;
            }
            return letters > first.length / 2;
        }
    }

    private static Inspection picture(Content content, String type) throws IOException {
        try {
            PictureFile picture = PictureFile.of(FileType.of(type).orElseThrow(), bytes(content));
            return new Inspection(type, Optional.of(picture.dimensions()), false);
        } catch (DamagedFileException e) {
            return Inspection.of(type);
        }
    }

    @Override
    public Optional<Content> cleaned(Content content, FileType type) throws IOException {
        return type.isPicture()
                ? Optional.of(Content.of(PictureFile.of(type, bytes(content)).cleaned()))
                : Optional.empty();
    }

    private static byte[] bytes(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        }
    }

    /** The table of an archive stands at its end, so it takes a file to read it without unpacking everything. */
    private static Inspection zip(Content content) throws IOException {
        if (content.path().isPresent()) {
            return OfficeZip.inspect(content.path().get());
        }
        Path file = Files.createTempFile("inspection-", ".tmp");
        try (InputStream in = content.open()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return OfficeZip.inspect(file);
        } finally {
            Files.delete(file);
        }
    }
}
