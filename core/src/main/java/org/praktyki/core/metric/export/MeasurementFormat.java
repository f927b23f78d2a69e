package org.praktyki.core.metric.export;

/**
 * A format in which figures can be had.
 *
 * @param name by which it is asked for, such as {@code json-stat}
 * @param mediaType what it is to programs
 * @param ending of a file's name, without its point
 * @param writer writes it
 */
public record MeasurementFormat(String name, String mediaType, String ending, MeasurementWriter writer) {}
