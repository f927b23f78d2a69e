package org.praktyki.core.practice;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.change.Deed;

/**
 * What imports have left in the history of a practice, and what has undone them: a deed that bears the note of an import and is none
 * itself.
 *
 * @param history newest version first
 */
public record ImportTraces(List<RevisionEntry> history) {

    /** Copies the list. */
    public ImportTraces {
        history = List.copyOf(history);
    }

    /** Whether the last that was done to the practice was to undo an import of it. */
    public boolean isUndone() {
        return history.stream()
                .findFirst()
                .flatMap(entry -> entry.deed().note())
                .filter(this::isUndone)
                .isPresent();
    }

    /** Whether somebody changed it since an import wrote it; an import that was undone counts as if it had never been. */
    public boolean isEdited() {
        List<RevisionEntry> rest = history;
        while (!rest.isEmpty()) {
            Deed newest = rest.getFirst().deed();
            if (newest.action() == Deed.Action.IMPORTED) {
                return false;
            }
            if (!new ImportTraces(rest).isUndone()) {
                return true;
            }
            rest = rest.stream()
                    .dropWhile(entry -> entry.deed().note().equals(newest.note()))
                    .toList();
        }
        return history.isEmpty();
    }

    /** Whether the last that was done to it was to undo this import. */
    boolean isUndone(String note) {
        return history.stream()
                        .findFirst()
                        .map(RevisionEntry::deed)
                        .filter(deed -> deed.action() != Deed.Action.IMPORTED && isOf(deed, note))
                        .isPresent()
                && history.stream().map(RevisionEntry::deed).anyMatch(deed -> isImport(deed, note));
    }

    /** Whether the newest version is this one, and this import's. */
    boolean isNewest(String note, long version) {
        return history.stream()
                .findFirst()
                .filter(entry -> entry.version() == version && isImport(entry.deed(), note))
                .isPresent();
    }

    /** The version before the newest ones, which are this import's; absent where it made the practice. */
    Optional<Long> before(String note) {
        return history.stream()
                .dropWhile(entry -> isImport(entry.deed(), note))
                .map(RevisionEntry::version)
                .findFirst();
    }

    private static boolean isImport(Deed deed, String note) {
        return deed.action() == Deed.Action.IMPORTED && isOf(deed, note);
    }

    private static boolean isOf(Deed deed, String note) {
        return deed.note().equals(Optional.of(note));
    }
}
