package org.praktyki.core.search;

import java.time.LocalDate;

/**
 * A text that was looked for in vain.
 *
 * @param text in small letters, at most {@value #MAX_TEXT} characters
 * @param times how often it was counted
 * @param last the day on which it was counted last
 */
public record UnansweredQuery(String text, long times, LocalDate last) {

    /** How long the text of one that is counted may be: longer ones tell of a single matter, perhaps of a single person. */
    public static final int MAX_TEXT = 60;
}
