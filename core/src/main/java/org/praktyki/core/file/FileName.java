package org.praktyki.core.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's name that is safe on every system: no folder, no control or direction characters, none of those that Windows
 * reserves, in the composed form of Unicode (NFC), at most {@value #MAX_BYTES} bytes of UTF-8.
 *
 * @param value the name with its ending
 */
public record FileName(String value) {

    private static final int MAX_BYTES = 200;
    private static final String NAMELESS = "plik";

    /** What Windows keeps for devices, with any ending; see "Naming Files, Paths, and Namespaces" of Windows' documentation. */
    private static final Pattern DEVICE =
            Pattern.compile("(CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(\\..*)?", Pattern.CASE_INSENSITIVE);

    /** A year is no ending: "Uchwała nr 3.2024" has none. */
    private static final Pattern ENDING = Pattern.compile("\\.([0-9]?[A-Za-z][A-Za-z0-9]{0,6})$");

    /** Refuses a name that {@link #clean} would change. */
    public FileName {
        if (!value.equals(cleaned(value))) {
            throw new IllegalArgumentException("Not a safe file name: " + value);
        }
    }

    /** Makes a safe name of any. */
    public static FileName clean(String raw) {
        return new FileName(cleaned(raw));
    }

    private static String cleaned(String raw) {
        String name = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1)
                .replaceAll("[\\s\\p{Z}]", " ")
                // controls, formatting such as the direction of writing, halves of characters, no characters at all
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}]", "")
                .replaceAll(" {2,}", " ")
                .replaceAll("[<>:\"|?*]", "_");
        name = trimmed(Normalizer.normalize(name, Normalizer.Form.NFC));
        name = name.isEmpty() ? NAMELESS : name;
        name = DEVICE.matcher(name).matches() ? "_" + name : name;
        return shortened(name, "");
    }

    private static String trimmed(String name) {
        return name.replaceAll("^[. ]+|[. ]+$", "");
    }

    /** Cuts the stem, never the ending, so that it fits with a suffix between the two. */
    private static String shortened(String name, String suffix) {
        String ending = endingOf(name);
        String tail = suffix + (ending.isEmpty() ? "" : "." + ending);
        String stem = ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
        while ((stem + tail).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            stem = trimmed(stem.substring(0, stem.offsetByCodePoints(stem.length(), -1)));
        }
        return stem + tail;
    }

    private static String endingOf(String name) {
        Matcher ending = ENDING.matcher(name);
        return ending.find() && ending.start() > 0 ? ending.group(1) : "";
    }

    /** Its ending in small letters, without the dot; empty where it has none. */
    public String ending() {
        return endingOf(value).toLowerCase(Locale.ROOT);
    }

    /** The same with another ending in place of its own, or behind it where it has none. */
    public FileName withEnding(String ending) {
        String own = endingOf(value);
        String stem = own.isEmpty() ? value : value.substring(0, value.length() - own.length() - 1);
        return clean(stem + "." + ending);
    }

    /** The same with a number, such as "plan (2).pdf". */
    public FileName numbered(int number) {
        return new FileName(shortened(value, " (" + number + ")"));
    }

    @Override
    public String toString() {
        return value;
    }
}
