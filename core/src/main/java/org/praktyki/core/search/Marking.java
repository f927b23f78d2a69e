package org.praktyki.core.search;

import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.practice.Practice;

/** Shows in each practice where it says what was looked for: in the title, and where else first. What was not looked for is not looked through. */
record Marking(Marker marker, boolean anything) {

    static Marking of(Query query, SearchEngine engine) {
        boolean anything = !Wanted.of(query.text()).isEmpty();
        return new Marking(anything ? engine.marker(query) : Marker.NOTHING, anything);
    }

    Match match(Practice practice) {
        Excerpt title = Excerpt.whole(practice.title(), marker.marks(practice.title()));
        Stream<String> sections = practice.presentation().sections().stream()
                .map(section -> section.body().plainText());
        Optional<Excerpt> elsewhere = !anything
                ? Optional.empty()
                : Stream.concat(Stream.of(practice.summary().plainText()), sections)
                        .map(text -> text.replace('\n', ' '))
                        .map(text -> Excerpt.best(text, marker.marks(text)))
                        .filter(Excerpt::isMarked)
                        .findFirst();
        return new Match(practice, title, elsewhere);
    }
}
