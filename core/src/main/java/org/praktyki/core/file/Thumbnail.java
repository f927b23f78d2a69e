package org.praktyki.core.file;

/**
 * A small version of a picture, which holds nothing but what is seen.
 *
 * @param mediaType of a picture
 * @param content its bytes
 */
public record Thumbnail(String mediaType, Content content) {}
