package org.praktyki.core.practice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.text.Slug;

/**
 * Which practices an administrator's list shows.
 *
 * @param text part of the title, in any letter case, with or without diacritics; empty for all
 * @param statuses where they stand; empty for all
 * @param topics codes of the topics they stand in, each by itself; empty for all
 * @param author the account that entered them; absent for all
 * @param reviewBy the last day of review that is due; absent for all
 * @param scheduled whether they are approved for publication at a moment to come, or not; absent for all
 * @param access which of them the reader may see at all
 */
public record PracticeFilter(
        String text,
        Set<PracticeStatus> statuses,
        Set<Slug> topics,
        Optional<String> author,
        Optional<LocalDate> reviewBy,
        Optional<Boolean> scheduled,
        Access access) {

    /** Every practice. */
    public static final PracticeFilter ALL = new PracticeFilter(
            "", Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Access.TO_ALL);

    /**
     * What a reader may see: their own practices, and those of others in some topics or in all.
     *
     * @param author the account whose own practices are seen; absent where all are
     * @param topics the topics in which those of others are seen too, each by itself
     */
    public record Access(Optional<String> author, Set<Slug> topics) {

        /** Everything. */
        public static final Access TO_ALL = new Access(Optional.empty(), Set.of());

        /** Copies the set. */
        public Access {
            topics = Set.copyOf(topics);
        }
    }

    /** Trims the text and copies the sets. */
    public PracticeFilter {
        text = text.strip();
        statuses = Set.copyOf(statuses);
        topics = Set.copyOf(topics);
    }

    /** Every practice that a reader may see. */
    public static PracticeFilter of(Access access) {
        return ALL.withAccess(access);
    }

    /** The same filter for another part of the title. */
    public PracticeFilter withText(String value) {
        return new PracticeFilter(value, statuses, topics, author, reviewBy, scheduled, access);
    }

    /** The same filter for other statuses. */
    public PracticeFilter withStatuses(Set<PracticeStatus> value) {
        return new PracticeFilter(text, value, topics, author, reviewBy, scheduled, access);
    }

    /** The same filter for other topics. */
    public PracticeFilter withTopics(Set<Slug> value) {
        return new PracticeFilter(text, statuses, value, author, reviewBy, scheduled, access);
    }

    /** The same filter for another author. */
    public PracticeFilter withAuthor(Optional<String> value) {
        return new PracticeFilter(text, statuses, topics, value, reviewBy, scheduled, access);
    }

    /** The same filter for practices whose review is due by a day. */
    public PracticeFilter withReviewBy(Optional<LocalDate> value) {
        return new PracticeFilter(text, statuses, topics, author, value, scheduled, access);
    }

    /** The same filter for practices that are, or are not, to be published at a moment to come. */
    public PracticeFilter withScheduled(Optional<Boolean> value) {
        return new PracticeFilter(text, statuses, topics, author, reviewBy, value, access);
    }

    PracticeFilter withAccess(Access value) {
        return new PracticeFilter(text, statuses, topics, author, reviewBy, scheduled, value);
    }
}
