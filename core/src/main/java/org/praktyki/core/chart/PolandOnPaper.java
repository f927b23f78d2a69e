package org.praktyki.core.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.Outlines;
import org.praktyki.core.territory.Voivodeship;

/** The country on a drawing of 640 by 612, in its true proportions: where its points and its voivodeships are there. */
public final class PolandOnPaper {

    /** The width of the drawing in its own units. */
    public static final int WIDTH = 640;

    /** The height of the drawing in its own units. */
    public static final int HEIGHT = 612;

    private static final double WEST = 14.0;
    private static final double NORTH = 54.95;
    private static final double UNITS = 102;

    /** A degree of longitude is so much shorter than one of latitude there. */
    private static final double NARROWER = Math.cos(Math.toRadians(52));

    private static final Map<Voivodeship, String> PATHS = Arrays.stream(Voivodeship.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), region -> path(Outlines.of(region))));

    private PolandOnPaper() {}

    /** The outline of a voivodeship, for the attribute {@code d} of SVG. */
    public static String path(Voivodeship voivodeship) {
        return Objects.requireNonNull(PATHS.get(voivodeship));
    }

    /** How far from the left edge a point is. */
    public static double x(GeoPoint point) {
        return (point.longitude() - WEST) * NARROWER * UNITS;
    }

    /** How far from the upper edge a point is. */
    public static double y(GeoPoint point) {
        return (NORTH - point.latitude()) * UNITS;
    }

    /** A length as it is written in SVG, to a tenth. */
    public static String written(double units) {
        return SvgWriter.pixels(units);
    }

    private static String path(List<GeoPoint> ring) {
        return ring.stream()
                .skip(1)
                .map(point -> written(x(point)) + "," + written(y(point)))
                .collect(Collectors.joining("L", "M", "Z"));
    }
}
