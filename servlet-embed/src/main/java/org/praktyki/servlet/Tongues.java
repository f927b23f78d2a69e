package org.praktyki.servlet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.praktyki.core.practice.Practice;

/**
 * The languages of a practice's text, on a page whose own words may be in another.
 *
 * @param all in which there is something to read, the original's first; only one where it is not translated
 * @param missing the original's name, where there is nothing in the language of the page
 */
record Tongues(List<Tongue> all, Optional<String> missing) {

    /**
     * A language in which a practice can be read.
     *
     * @param tag of BCP 47
     * @param name in itself
     * @param address of the same page in it; absent where the pages do not speak it
     * @param current whether it is the one of the page
     */
    record Tongue(String tag, String name, Optional<String> address, boolean current) {}

    static Tongues of(Shown shown, Shown.Part part, Texts texts, Links links) {
        Practice practice = shown.practice();
        Language own = texts.language();
        List<Tongue> all = practice.languages().stream()
                .map(tag -> new Tongue(
                        tag,
                        name(tag, Locale.forLanguageTag(tag)),
                        Language.speaking(tag)
                                .map(language -> links.in(language).page(shown.path(part))),
                        own.speaks(tag)))
                .toList();
        boolean there = practice.languages().stream().anyMatch(own::speaks);
        return new Tongues(
                all, Optional.of(practice.language()).filter(tag -> !there).map(tag -> name(tag, own.locale())));
    }

    /** Whether there is a choice. */
    boolean isChoice() {
        return all.size() > 1;
    }

    /** What a language is called in another; its tag where nobody knows. */
    static String name(String tag, Locale in) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(in);
        return name.isEmpty() ? tag : name;
    }
}
