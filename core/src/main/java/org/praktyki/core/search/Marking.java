package org.praktyki.core.search;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Section;
import org.praktyki.core.text.RichText;

/** Shows in each practice where it first says what was looked for. Where nothing was looked for, nothing is looked through. */
record Marking(Marker marker, boolean anything) {

    static Marking of(Query query, SearchEngine engine) {
        boolean anything = !Wanted.of(query.text()).isEmpty();
        return new Marking(anything ? engine.marker(query) : Marker.NOTHING, anything);
    }

    Match match(Practice practice) {
        return new Match(practice, anything ? excerpt(practice) : Optional.empty());
    }

    private Optional<Excerpt> excerpt(Practice practice) {
        Optional<Excerpt> first = excerpt(practice.summary());
        for (Section section : practice.presentation().sections()) {
            if (first.isPresent()) {
                break;
            }
            first = excerpt(section.body());
        }
        return first;
    }

    private Optional<Excerpt> excerpt(RichText words) {
        String text = words.plainText();
        List<Mark> marks = marker.marks(text);
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(Excerpt.best(text.replace('\n', ' '), marks)).filter(Excerpt::isMarked);
    }
}
