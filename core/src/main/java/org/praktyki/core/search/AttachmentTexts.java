package org.praktyki.core.search;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import org.praktyki.core.file.FileTexts;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;

/**
 * The words in all files of a practice.
 *
 * @param files where they come from
 */
record AttachmentTexts(FileTexts files) {

    /** How many characters are taken of a practice's files together. */
    static final int MOST = 1_000_000;

    private static final System.Logger LOG = System.getLogger(AttachmentTexts.class.getName());

    /** One file after the other, each on lines of its own; pictures are left out. */
    String of(Practice practice) {
        StringBuilder text = new StringBuilder();
        for (Attachment attachment : practice.attachments()) {
            if (!attachment.isPicture() && text.length() < MOST) {
                append(text, text(practice, attachment));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String more) {
        if (!text.isEmpty() && !more.isEmpty()) {
            text.append('\n');
        }
        text.append(more, 0, Math.min(more.length(), MOST - text.length()));
    }

    /** A practice is found by its own words at least, whatever is wrong with its files. */
    private String text(Practice practice, Attachment attachment) {
        try {
            return files.of(attachment.key(), attachment.mediaType());
        } catch (InterruptedIOException e) {
            throw new UncheckedIOException("Taking in practice " + practice.id() + " was called off", e);
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Practice " + practice.id() + " cannot be found by the words in its file " + attachment.key(),
                    e);
            return "";
        }
    }
}
