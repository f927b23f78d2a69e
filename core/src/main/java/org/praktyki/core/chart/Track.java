package org.praktyki.core.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the values of a chart of lines stand, and which of them a line may join. */
final class Track {

    private final Axis axis;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<Integer> breaks = new HashSet<>();

    /** A value on the drawing. */
    record Spot(int place, double x, double y, Point point) {}

    Track(Axis axis, List<Mark> breaks) {
        this.axis = axis;
        for (String label : axis.labels()) {
            places.put(label, places.size());
        }
        breaks.forEach(mark -> this.breaks.add(place(mark.label())));
    }

    /** The place of a label on the axis, counted from 0. */
    int place(String label) {
        return Objects.requireNonNull(places.get(label), label);
    }

    /** The values in pieces: of neighbours on the axis, with no break between them. */
    List<List<Spot>> pieces(List<Point> points) {
        List<List<Spot>> pieces = new ArrayList<>();
        int before = Integer.MIN_VALUE;
        for (Spot spot : spots(points)) {
            if (spot.place() != before + 1 || breaks.contains(spot.place())) {
                pieces.add(new ArrayList<>());
            }
            pieces.getLast().add(spot);
            before = spot.place();
        }
        return pieces;
    }

    private List<Spot> spots(List<Point> points) {
        List<Spot> spots = new ArrayList<>();
        for (Point point : points) {
            int place = place(point.label());
            point.value().ifPresent(value -> spots.add(new Spot(place, axis.x(place), axis.y(value), point)));
        }
        spots.sort(Comparator.comparingInt(Spot::place));
        return spots;
    }

    static String path(List<Spot> piece) {
        return piece.stream().map(spot -> SvgWriter.at(spot.x(), spot.y())).collect(Collectors.joining("L", "M", ""));
    }
}
