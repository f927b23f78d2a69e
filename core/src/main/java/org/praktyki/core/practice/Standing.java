package org.praktyki.core.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.change.Deed;

/**
 * How old what the public sees of a practice is.
 *
 * @param changedAt when the version that it sees was saved; absent where the history does not reach back that far
 * @param archivedAt since when it is archived, where it is and the history knows
 * @param reviewDue whether the day has come by which someone was to look whether it still holds
 */
public record Standing(Optional<Instant> changedAt, Optional<Instant> archivedAt, boolean reviewDue) {

    /**
     * Of a version that the public sees.
     *
     * @param history newest first, later versions among them
     */
    static Standing of(Practice live, List<RevisionEntry> history, LocalDate today) {
        List<Deed> deeds = history.stream()
                .filter(entry -> entry.version() <= live.version())
                .map(RevisionEntry::deed)
                .toList();
        Optional<Instant> changedAt = history.stream()
                .filter(entry -> entry.version() == live.version())
                .map(entry -> entry.deed().at())
                .findFirst();
        Optional<Instant> archivedAt = deeds.stream()
                .filter(deed -> live.status() == PracticeStatus.ARCHIVED && deed.action() == Deed.Action.ARCHIVED)
                .map(Deed::at)
                .findFirst();
        boolean reviewDue = live.status() == PracticeStatus.PUBLISHED
                && live.life().reviewBy().filter(day -> !today.isBefore(day)).isPresent();
        return new Standing(changedAt, archivedAt, reviewDue);
    }
}
