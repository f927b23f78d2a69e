package org.praktyki.core.file;

import java.util.Optional;

/**
 * An upload that was let in.
 *
 * @param name safe, with the ending of its type
 * @param type of its content
 * @param stored where it is kept, and how large it is
 * @param dimensions of a picture
 */
public record TakenFile(FileName name, FileType type, StoredFile stored, Optional<Dimensions> dimensions) {}
