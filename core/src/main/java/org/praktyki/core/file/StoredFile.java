package org.praktyki.core.file;

/**
 * What is known of a file once it is stored.
 *
 * @param key the address of its content
 * @param size in bytes
 */
public record StoredFile(FileKey key, long size) {}
