package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Figures of one thing over time.
 *
 * @param name whose they are
 * @param points in order and at equal distances: a period without a figure is a point without a value. No label twice.
 */
public record Series(String name, List<Point> points) {

    /** @throws IllegalArgumentException where there are no points, or two for one label */
    public Series {
        points = List.copyOf(points);
        if (name.isBlank() || points.isEmpty()) {
            throw new IllegalArgumentException("A series needs a name and points");
        }
        Set<String> labels = new HashSet<>();
        for (Point point : points) {
            if (!labels.add(point.label())) {
                throw new IllegalArgumentException("Twice in " + name + ": " + point.label());
            }
        }
    }

    List<String> labels() {
        return points.stream().map(Point::label).toList();
    }

    Stream<BigDecimal> values() {
        return points.stream().flatMap(point -> point.value().stream());
    }
}
