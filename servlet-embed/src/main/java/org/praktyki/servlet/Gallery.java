package org.praktyki.servlet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.practice.Attachment;

/** The files of a practice on their page: pictures to look at, others to download. */
final class Gallery {

    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,5})$");

    private final Shown shown;
    private final Sheet sheet;
    private final List<Integer> widths;

    /** Pictures are looked at in these widths; where there are none, they are files like others. */
    Gallery(Shown shown, Sheet sheet, List<Integer> widths) {
        this.shown = shown;
        this.sheet = sheet;
        this.widths = widths;
    }

    /** The page. */
    record Files(Sheet sheet, List<Picture> pictures, List<Download> files) {}

    /** A file to download. */
    record Download(
            String name,
            String address,
            String kind,
            String size,
            Optional<String> description,
            Optional<String> author) {

        /** The same with another description, where it has none. */
        Download described(String otherwise) {
            return new Download(name, address, kind, size, description.or(() -> Optional.of(otherwise)), author);
        }
    }

    /**
     * A picture to look at.
     *
     * @param file the picture itself
     * @param source the address of its smallest version
     * @param sources all versions, as HTML wants them
     * @param large the address of its largest version
     * @param size of the smallest version, so that the page keeps its place
     * @param alternative what is seen on it
     */
    record Picture(Download file, String source, String sources, String large, Dimensions size, String alternative) {}

    Files files() {
        List<Attachment> all = shown.practice().attachments();
        return new Files(
                sheet,
                all.stream().filter(this::isSeen).map(this::picture).toList(),
                all.stream().filter(file -> !isSeen(file)).map(this::download).toList());
    }

    private boolean isSeen(Attachment file) {
        return file.isPicture() && !widths.isEmpty();
    }

    private Download download(Attachment file) {
        return download(file, sheet.links().attachment(shown, file), sheet.texts(), sheet.language());
    }

    /**
     * A file at an address.
     *
     * @param language of what is said of it
     */
    static Download download(Attachment file, String address, Texts texts, String language) {
        return new Download(
                file.name(),
                address,
                kind(file.name()),
                texts.size(file.size()),
                file.description().map(text -> Typography.text(text, language)),
                file.author().map(text -> Typography.text(text, language)));
    }

    private Picture picture(Attachment file) {
        int smallest = widths.get(0);
        Dimensions full = file.dimensions().orElseThrow();
        String sources = widths.stream()
                .filter(width -> width == smallest || full.width() > smallest)
                .map(width -> sheet.links().picture(shown, file, width) + " "
                        + full.fittedTo(width).width() + "w")
                .collect(Collectors.joining(", "));
        return new Picture(
                download(file),
                sheet.links().picture(shown, file, smallest),
                sources,
                sheet.links().picture(shown, file, widths.get(widths.size() - 1)),
                full.fittedTo(smallest),
                file.description().orElseGet(() -> sheet.texts().say("pictures.undescribed", file.name())));
    }

    /** What the file's name says it is, such as "PDF"; empty where it says nothing. */
    private static String kind(String name) {
        Matcher ending = ENDING.matcher(name);
        return ending.find() ? ending.group(1).toUpperCase(Locale.ROOT) : "";
    }
}
