package org.praktyki.core.search;

import org.praktyki.core.practice.Practice;

/**
 * What an engine takes in of a practice.
 *
 * @param practice as everyone may see it
 * @param attachments the text of its files, one after the other; empty where there is none
 */
public record Searchable(Practice practice, String attachments) {

    /** A practice without files that say anything. */
    public static Searchable of(Practice practice) {
        return new Searchable(practice, "");
    }
}
