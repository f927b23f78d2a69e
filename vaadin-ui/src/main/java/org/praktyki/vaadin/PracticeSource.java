package org.praktyki.vaadin;

import java.util.List;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeId;

/** Where other practices are found, to be named in a form. */
interface PracticeSource {

    /**
     * One practice to choose.
     *
     * @param id its identity
     * @param title what it is called
     */
    record Choice(PracticeId id, String title) {}

    /** Practices with a part of the title, one stretch of them. */
    List<Choice> find(String text, int offset, int limit);

    /** The title of a practice; its identity where the reader cannot see it. */
    String title(PracticeId id);

    /** Those that whoever sits at a desk may see. */
    static PracticeSource of(Desk desk) {
        return new PracticeSource() {
            @Override
            public List<Choice> find(String text, int offset, int limit) {
                return desk
                        .praktyki()
                        .practices()
                        .list(desk.actor(), PracticeFilter.ALL.withText(text), offset, limit)
                        .stream()
                        .map(practice -> new Choice(practice.id(), practice.title()))
                        .toList();
            }

            @Override
            public String title(PracticeId id) {
                return desk.praktyki()
                        .practices()
                        .find(desk.actor(), id)
                        .or(() -> desk.praktyki().practices().published(List.of(id)).stream()
                                .findFirst())
                        .map(Practice::title)
                        .orElseGet(id::toString);
            }
        };
    }
}
