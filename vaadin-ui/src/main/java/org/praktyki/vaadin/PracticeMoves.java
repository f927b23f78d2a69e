package org.praktyki.vaadin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.Slug;

/** Gives the practices of some topics other topics, each by a save of its own, so that each has it in its history. */
record PracticeMoves(Desk desk) {

    private static final int AT_ONCE = 200;

    /**
     * A practice that could not be moved.
     *
     * @param why in the user's language
     */
    record Left(String title, String why) {}

    /** Moves them, and tells which had to stay. */
    List<Left> make(Map<Slug, Slug> moves) {
        List<Left> left = new ArrayList<>();
        if (!moves.isEmpty()) {
            for (PracticeId id : standing(moves.keySet())) {
                desk.praktyki().practices().find(desk.actor(), id).ifPresent(practice -> move(practice, moves, left));
            }
        }
        return left;
    }

    /** All are found before the first is saved, which changes their order. */
    private List<PracticeId> standing(Set<Slug> topics) {
        PracticeFilter filter = PracticeFilter.ALL.withTopics(topics);
        List<PracticeId> found = new ArrayList<>();
        List<Practice> some;
        do {
            some = desk.praktyki().practices().list(desk.actor(), filter, found.size(), AT_ONCE);
            some.forEach(practice -> found.add(practice.id()));
        } while (some.size() == AT_ONCE);
        return found;
    }

    private void move(Practice practice, Map<Slug, Slug> moves, List<Left> left) {
        Optional<Slug> target = practice.category().map(moves::get);
        if (target.isEmpty()) {
            return;
        }
        Texts texts = desk.texts();
        try {
            desk.praktyki()
                    .practices()
                    .save(desk.actor(), practice.toBuilder().category(target).build());
        } catch (ConflictException e) {
            left.add(new Left(practice.title(), texts.get("conflict.title")));
        } catch (InvalidException e) {
            String why = e.findings().stream()
                    .map(finding -> texts.field(finding.field()) + ": " + texts.problem(finding))
                    .findFirst()
                    .orElse("");
            left.add(new Left(practice.title(), why));
        }
    }
}
