package org.praktyki.core.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A type of file that a practice may have. What is none of these is never let in. */
public enum FileType {
    /** Portable Document Format. */
    PDF("application/pdf", "pdf"),
    /** Text of OpenDocument. */
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    /** Spreadsheet of OpenDocument. */
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    /** Presentation of OpenDocument. */
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    /** Text of Word since 2007, without macros. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Spreadsheet of Excel since 2007, without macros. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** Presentation of PowerPoint since 2007, without macros. */
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** Text of Word before 2007. */
    DOC("application/msword", "doc"),
    /** Spreadsheet of Excel before 2007. */
    XLS("application/vnd.ms-excel", "xls"),
    /** Presentation of PowerPoint before 2007. */
    PPT("application/vnd.ms-powerpoint", "ppt"),
    /** Rich Text Format. */
    RTF("application/rtf", "rtf"),
    /** Plain text in any encoding. */
    TEXT("text/plain", "txt"),
    /** A table as plain text. Its content cannot be told from {@link #TEXT}; its name says it. */
    CSV("text/csv", "csv"),
    /** Picture. */
    JPEG("image/jpeg", "jpg jpeg jpe jfif"),
    /** Picture. */
    PNG("image/png", "png"),
    /** Picture. */
    WEBP("image/webp", "webp"),
    /** Picture. */
    GIF("image/gif", "gif"),
    /** A drawing that can carry scripts, hence a file to download and no picture to show. */
    SVG("image/svg+xml", "svg"),
    /** A page that can carry scripts, to be downloaded and never shown. */
    HTML("text/html", "html htm"),
    /** An archive. It hides what it carries, and is let in only where an installation says so. */
    ZIP("application/zip", "zip");

    private final String mediaType;
    private final String endings;

    FileType(String mediaType, String endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    /** Such as {@code application/pdf}, in small letters. */
    public String mediaType() {
        return mediaType;
    }

    /** What names of such files end in, without the dot; the usual one first. */
    public List<String> endings() {
        return List.of(endings.split(" "));
    }

    /** Whether it can be shown in a gallery. */
    public boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP || this == GIF;
    }

    /** The type with this media type. */
    public static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The type whose names end so; the ending comes without its dot. */
    public static Optional<FileType> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(type -> type.endings().contains(ending.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
