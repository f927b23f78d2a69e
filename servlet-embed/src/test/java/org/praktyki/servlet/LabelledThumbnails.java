package org.praktyki.servlet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.file.Content;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.Thumbnail;
import org.praktyki.core.file.Thumbnails;

/** Small versions that only say how wide they would be. A picture that says "busy" can never be made. */
record LabelledThumbnails(FileStore files) implements Thumbnails {

    @Override
    public List<Integer> widths() {
        return List.of(320, 960);
    }

    @Override
    public Optional<Thumbnail> of(FileKey picture, int width) throws IOException {
        var content = files.open(picture);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        if (new String(content.get().readAllBytes(), StandardCharsets.UTF_8).equals("busy")) {
            throw new IOException("Too many");
        }
        byte[] label = ("small " + width).getBytes(StandardCharsets.UTF_8);
        return Optional.of(new Thumbnail("image/png", Content.of(label)));
    }

    @Override
    public void retain(Set<FileKey> inUse) {}
}
