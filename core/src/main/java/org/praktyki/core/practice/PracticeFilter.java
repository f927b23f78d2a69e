package org.praktyki.core.practice;

import java.util.Optional;

/**
 * Which practices an administrator's list shows.
 *
 * @param text part of the title, in any letter case, with or without diacritics; empty for all
 * @param status where they stand; absent for all
 */
public record PracticeFilter(String text, Optional<PracticeStatus> status) {

    /** Every practice. */
    public static final PracticeFilter ALL = new PracticeFilter("", Optional.empty());

    /** Trims the text. */
    public PracticeFilter {
        text = text.strip();
    }
}
