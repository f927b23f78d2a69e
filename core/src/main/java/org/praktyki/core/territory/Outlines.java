package org.praktyki.core.territory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The outlines of the voivodeships, simplified for small maps and in the public domain (Natural Earth). Neighbours share the points
 * of their border. For orientation alone: near a border they do not decide where something lies.
 */
public final class Outlines {

    private static final Map<Voivodeship, List<GeoPoint>> ALL = read("outlines.txt");

    private Outlines() {}

    /** The outline as a closed ring: its last point is its first. */
    public static List<GeoPoint> of(Voivodeship voivodeship) {
        return Objects.requireNonNull(ALL.get(voivodeship));
    }

    /** The middle of a voivodeship: the centre of gravity of its area. */
    public static GeoPoint centre(Voivodeship voivodeship) {
        List<GeoPoint> ring = of(voivodeship);
        double area = 0;
        double north = 0;
        double east = 0;
        for (int i = 1; i < ring.size(); i++) {
            GeoPoint from = ring.get(i - 1);
            GeoPoint to = ring.get(i);
            double piece = from.longitude() * to.latitude() - to.longitude() * from.latitude();
            area += piece;
            north += (from.latitude() + to.latitude()) * piece;
            east += (from.longitude() + to.longitude()) * piece;
        }
        return new GeoPoint(north / (3 * area), east / (3 * area));
    }

    /** The voivodeships that border on one: they share more than a corner with it. */
    public static Set<Voivodeship> neighbours(Voivodeship voivodeship) {
        Set<GeoPoint> border = new HashSet<>(of(voivodeship));
        Set<Voivodeship> neighbours = EnumSet.noneOf(Voivodeship.class);
        for (Voivodeship other : Voivodeship.values()) {
            long shared = of(other).stream().distinct().filter(border::contains).count();
            if (other != voivodeship && shared > 1) {
                neighbours.add(other);
            }
        }
        return neighbours;
    }

    private static Map<Voivodeship, List<GeoPoint>> read(String name) {
        Map<Voivodeship, List<GeoPoint>> outlines = new EnumMap<>(Voivodeship.class);
        try (InputStream in = Objects.requireNonNull(Outlines.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split(" ", -1);
                outlines.put(
                        Voivodeship.ofTeryt(parts[0]).orElseThrow(),
                        Arrays.stream(parts).skip(1).map(Outlines::point).toList());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outlines;
    }

    private static GeoPoint point(String text) {
        String[] degrees = text.split(",", -1);
        return new GeoPoint(GeoPoint.degrees(degrees[0]), GeoPoint.degrees(degrees[1]));
    }
}
