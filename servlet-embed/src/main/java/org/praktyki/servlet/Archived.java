package org.praktyki.servlet;

import java.util.Optional;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Standing;
import org.praktyki.core.text.InLanguage;

/**
 * The notice that a practice is no longer kept up.
 *
 * @param since when it was archived, where that is known
 * @param reason why, in the words of whoever archived it
 * @param successor the practice that replaces it
 */
record Archived(Optional<Day> since, Optional<InLanguage<String>> reason, Optional<Successor> successor) {

    /** The title of a practice and where its pages are. */
    record Successor(InLanguage<String> title, String address) {}

    /** The notice, where the practice needs one. */
    static Optional<Archived> of(
            Practice practice, Optional<Standing> standing, Optional<Practice> successor, Texts texts, Links links) {
        if (practice.status() != PracticeStatus.ARCHIVED) {
            return Optional.empty();
        }
        String language = practice.language();
        return Optional.of(new Archived(
                standing.flatMap(Standing::archivedAt).map(moment -> Age.day(moment, texts)),
                practice.life().reason().map(text -> new InLanguage<>(language, Typography.text(text, language))),
                successor.map(next -> new Successor(
                        Typography.set(next.title(texts.language().tag())), links.practice(next.slug())))));
    }
}
