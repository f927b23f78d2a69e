package org.praktyki.core.practice;

import java.time.LocalDate;
import java.util.Optional;
import org.praktyki.core.text.Slug;

/** What is to be done to many practices alike; {@link BulkChanges} does it. */
public sealed interface BulkChange {

    /**
     * They go under another topic.
     *
     * @param topic its code; absent to take them out of theirs
     */
    record Move(Optional<Slug> topic) implements BulkChange {}

    /** They get a keyword, in the language of their text. */
    record AddKeyword(String keyword) implements BulkChange {}

    /** They lose a keyword, whatever its letter case and diacritics, in the language of their text. */
    record RemoveKeyword(String keyword) implements BulkChange {}

    /**
     * They get another day of review; the version that the public sees stays before it.
     *
     * @param day the day; absent for none
     */
    record ReviewBy(Optional<LocalDate> day) implements BulkChange {}

    /** Someone says that they still hold. */
    record Confirm() implements BulkChange {}

    /**
     * They go one step on in their life.
     *
     * @param reason needed where {@link Step#needsReason()}
     */
    record Take(Step step, Optional<String> reason) implements BulkChange {}

    /**
     * They become another account's.
     *
     * @param account its name
     */
    record Assign(String account) implements BulkChange {}
}
