package org.praktyki.core.partner;

import java.util.List;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.text.RichText;

/**
 * Something that a partnership does or did.
 *
 * @param title what it is called
 * @param term from when until when
 * @param description what it is
 * @param pictures of it
 */
public record Initiative(String title, Term term, RichText description, List<Attachment> pictures) {

    /** Trims the title, and refuses one that is empty or too long. */
    public Initiative {
        title = Name.oneLine(title);
        pictures = List.copyOf(pictures);
        if (title.isEmpty()) {
            throw new InvalidValueException(title, Problem.REQUIRED);
        }
        if (title.length() > Name.MAX_LENGTH) {
            throw new InvalidValueException(title, Problem.TOO_LONG);
        }
    }
}
