package org.praktyki.vaadin;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
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

    /**
     * Takes in the sign of a body that paid, without saving the practice.
     *
     * @throws org.praktyki.core.finding.InvalidException saying why it is not let in
     * @throws IOException where it cannot be read or kept
     */
    Attachment takeLogo(Practice practice, String name, InputStream content) throws IOException {
        return attachments.uploadLogo(actor.get(), practice, name, content);
    }

    /** The smallest version of a picture. */
    Optional<Thumbnail> thumbnail(Attachment file) throws IOException {
        Optional<Integer> width = attachments.widths().stream().findFirst();
        return width.isPresent() ? attachments.thumbnail(file, width.get()) : Optional.empty();
    }

    /** The smallest version of a picture, to be seen: beside the field with the words for it, it is decoration. */
    Image picture(Attachment file) {
        return new Image(
                DownloadHandler.fromInputStream(
                        event -> thumbnail(file).map(Uploads::response).orElseGet(() -> DownloadResponse.error(404))),
                "");
    }

    private static DownloadResponse response(Thumbnail thumbnail) {
        try {
            return new DownloadResponse(
                    thumbnail.content().open(),
                    "thumbnail",
                    thumbnail.mediaType(),
                    thumbnail.content().size());
        } catch (IOException e) {
            return DownloadResponse.error(500, e);
        }
    }
}
