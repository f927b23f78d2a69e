package org.praktyki.core.practice;

import java.util.List;

/**
 * A contact with the practices that name it.
 *
 * @param id its identity
 * @param contact as the practice says it that was saved last
 * @param practices those that name it in their newest version
 * @param formerly those that only an earlier version of names it
 */
public record ContactEntry(ContactId id, Contact contact, List<PracticeId> practices, List<PracticeId> formerly) {

    /** Copies the lists. */
    public ContactEntry {
        practices = List.copyOf(practices);
        formerly = List.copyOf(formerly);
    }

    /** Whether it stands in histories alone. */
    public boolean isFormer() {
        return practices.isEmpty();
    }
}
