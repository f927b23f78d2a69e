package org.praktyki.servlet.planted;

/**
 * Another room.
 *
 * @param number which
 */
public record Room(int number) {}
