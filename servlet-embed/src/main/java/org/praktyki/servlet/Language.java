package org.praktyki.servlet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language of the pages. */
enum Language {
    PL("Polski"),
    EN("English");

    /** What pages are in unless their address says otherwise. */
    static final Language DEFAULT = PL;

    private final String ownName;
    private final String tag;
    private final Locale locale;

    Language(String ownName) {
        this.ownName = ownName;
        this.tag = name().toLowerCase(Locale.ROOT);
        this.locale = Locale.forLanguageTag(tag);
    }

    /** As the HTML attribute {@code lang} has it. */
    String tag() {
        return tag;
    }

    Locale locale() {
        return locale;
    }

    /** The language's name in itself. */
    String ownName() {
        return ownName;
    }

    /** What stands before a page's path in its address. */
    String prefix() {
        return this == DEFAULT ? "" : "/" + tag;
    }

    /** Whether a text with this tag is in this language, be it that of a region. */
    boolean speaks(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        return lower.equals(tag()) || lower.startsWith(tag() + "-");
    }

    /** The language of the pages that a tag is of. */
    static Optional<Language> speaking(String tag) {
        return Arrays.stream(values()).filter(language -> language.speaks(tag)).findFirst();
    }

    static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
