package org.praktyki.core.practice;

import java.time.Instant;
import java.util.Optional;

/**
 * A note on a practice among those who work on it; the public never sees it.
 *
 * @param id its identity
 * @param practice the practice that it is about
 * @param field the path of the field that it is about, as in a {@link org.praktyki.core.finding.Finding}; absent for the whole
 * @param text what it says
 * @param author the account of whoever wrote it
 * @param at when
 * @param resolution that it is done with; absent while it is open
 */
public record Comment(
        CommentId id,
        PracticeId practice,
        Optional<String> field,
        String text,
        String author,
        Instant at,
        Optional<Comment.Resolution> resolution) {

    /** How many characters a comment may have. */
    public static final int MAX_TEXT = 2000;

    /**
     * That a comment is done with.
     *
     * @param by the account of whoever said so
     * @param at when
     */
    public record Resolution(String by, Instant at) {}

    /** Trims, takes an empty field for the whole, and refuses an empty text and one that is too long. */
    public Comment {
        field = field.map(String::strip).filter(path -> !path.isEmpty());
        text = text.strip();
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("A comment has 1 to " + MAX_TEXT + " characters");
        }
    }

    /** Whether it still waits for someone. */
    public boolean isOpen() {
        return resolution.isEmpty();
    }

    /** The same comment with another text. */
    public Comment withText(String value) {
        return new Comment(id, practice, field, value, author, at, resolution);
    }

    /** The same comment, done with or open again. */
    public Comment withResolution(Optional<Resolution> value) {
        return new Comment(id, practice, field, text, author, at, value);
    }
}
