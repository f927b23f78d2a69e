package org.praktyki.core.file;

import java.io.IOException;
import java.util.Optional;

/** Looks at contents that people upload. It decodes nothing and runs nothing, so that no content can harm it. */
@FunctionalInterface
public interface FileInspector {

    /**
     * Says what a content is.
     *
     * @throws IOException where it cannot be read; a content that makes no sense is no reason to throw
     */
    Inspection inspect(Content content) throws IOException;

    /**
     * What is to be kept of a content that everyone will see. Out of a picture goes what its camera and its programs wrote
     * beside it, the place where it was taken above all, and what was hung on to its end; what is seen of it stays as it is.
     *
     * @param type what {@link #inspect} said
     * @return empty where the content is to be kept as it came
     * @throws DamagedFileException where the parts of the content do not fit together
     * @throws IOException where it cannot be read
     */
    default Optional<Content> cleaned(Content content, FileType type) throws IOException {
        return Optional.empty();
    }
}
