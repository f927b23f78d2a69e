package org.praktyki.core.file;

import java.util.Optional;

/**
 * What a content is, by itself and not by what anyone says of it.
 *
 * @param mediaType such as {@code application/pdf}; {@code application/octet-stream} where nothing can be told. Text without
 *     markup is {@code text/plain}, a table too
 * @param dimensions of a picture, read from its header; empty for all else, and for a picture whose header cannot be read
 * @param macros whether it carries programs that an office suite would run
 */
public record Inspection(String mediaType, Optional<Dimensions> dimensions, boolean macros) {

    /** Of something that is neither a picture nor has macros. */
    public static Inspection of(String mediaType) {
        return new Inspection(mediaType, Optional.empty(), false);
    }
}
