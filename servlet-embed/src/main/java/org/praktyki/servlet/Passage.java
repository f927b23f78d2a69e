package org.praktyki.servlet;

import java.util.Optional;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.text.InLanguage;
import org.praktyki.core.text.RichText;

/**
 * A part of a practice's text as it is read on a page.
 *
 * @param prose the text
 * @param language it is in
 * @param insteadOf the name of the language that it is in, where the rest of the practice can be read in that of the page
 */
record Passage(Prose prose, String language, Optional<String> insteadOf) {

    static Passage of(InLanguage<RichText> text, Texts texts, Practice practice) {
        Language own = texts.language();
        boolean translated = practice.languages().stream().anyMatch(own::speaks);
        Optional<String> insteadOf = Optional.of(text.language())
                .filter(tag -> translated && !own.speaks(tag) && !text.value().isEmpty())
                .map(tag -> Tongues.name(tag, own.locale()));
        return new Passage(new Prose(text.value(), text.language()), text.language(), insteadOf);
    }

    boolean isEmpty() {
        return prose.isEmpty();
    }
}
