package org.praktyki.core.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Small versions of stored pictures, upright, without whatever a camera wrote beside the picture. They are derived: what keeps
 * them can be dropped at any time.
 */
public interface Thumbnails {

    /** None at all; pictures are files like others then. */
    Thumbnails NONE = new Thumbnails() {
        @Override
        public List<Integer> widths() {
            return List.of();
        }

        @Override
        public Optional<Thumbnail> of(FileKey picture, int width) {
            return Optional.empty();
        }

        @Override
        public void retain(Set<FileKey> inUse) {}
    };

    /** The widths in pixels that there are, smallest first. */
    List<Integer> widths();

    /**
     * The small version of a picture. A picture that is narrower keeps its size.
     *
     * @param width one of {@link #widths()}
     * @return empty where there is no such picture, or it cannot be decoded
     * @throws IOException where it cannot be read or written, or where too many others are being made
     */
    Optional<Thumbnail> of(FileKey picture, int width) throws IOException;

    /** Drops those of pictures that are not in use. */
    void retain(Set<FileKey> inUse) throws IOException;
}
