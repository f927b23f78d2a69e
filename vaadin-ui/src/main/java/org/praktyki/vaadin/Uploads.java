package org.praktyki.vaadin;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.praktyki.core.account.Actor;
import org.praktyki.core.file.FileLimits;
import org.praktyki.core.file.Thumbnail;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Attachments;
import org.praktyki.core.practice.Practice;

/**
 * Taking files in for whoever sits in front of the panel, also from threads that know nobody.
 *
 * @param attachments the files of practices
 * @param actor who it is by then
 */
record Uploads(Attachments attachments, Supplier<Actor> actor) {

    FileLimits limits() {
        return attachments.limits();
    }

    /**
     * Takes in a file for a practice that is being edited, without saving the practice.
     *
     * @throws org.praktyki.core.finding.InvalidException saying why it is not let in
     * @throws IOException where it cannot be read or kept
     */
    Attachment take(Practice practice, String name, InputStream content) throws IOException {
        return attachments.upload(actor.get(), practice, name, content);
    }

    /** The smallest version of a picture. */
    Optional<Thumbnail> thumbnail(Attachment file) throws IOException {
        Optional<Integer> width = attachments.widths().stream().findFirst();
        return width.isPresent() ? attachments.thumbnail(file, width.get()) : Optional.empty();
    }
}
