package org.praktyki.servlet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.praktyki.core.chart.PolandOnPaper;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.Found;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.Outlines;
import org.praktyki.core.territory.Voivodeship;

/**
 * The voivodeships as the server draws them, each with how many practices there are.
 *
 * @param regions all sixteen, in the order of their names
 * @param elsewhere how many practices belong to none of them; 0 where some voivodeship was chosen
 */
record Regions(List<Region> regions, long elsewhere) {

    /** The size of the drawing in its own units. */
    static final int WIDTH = PolandOnPaper.WIDTH;

    static final int HEIGHT = PolandOnPaper.HEIGHT;

    /** How many shades there are beside that for nothing. */
    private static final int SHADES = 5;

    /** How strong the one colour of a drawing is for nothing, and how much stronger for each shade. */
    private static final double LIGHTEST = 0.04;

    private static final double STEP = 0.06;

    /**
     * A voivodeship on the map.
     *
     * @param slug as in addresses
     * @param name without the word itself
     * @param count how many practices there are
     * @param shade 0 for none, up to 5 for the most
     * @param path its outline, for the attribute {@code d} of SVG
     * @param x where its number stands
     * @param y likewise
     * @param address the same list of it alone; of all where it is chosen now
     */
    record Region(
            String slug,
            String name,
            long count,
            int shade,
            String path,
            String x,
            String y,
            String address,
            boolean chosen) {

        /** The shade for a drawing in one colour, light enough for the number that stands on it. */
        String opacity() {
            return String.format(Locale.ROOT, "%.2f", LIGHTEST + shade * STEP);
        }
    }

    /**
     * A point on the map.
     *
     * @param x in the drawing's own units
     * @param y likewise
     */
    record Dot(String x, String y) {}

    static Dot dot(GeoPoint point) {
        return new Dot(x(point), y(point));
    }

    static Regions of(Asked asked, Found found, Links links) {
        String name = Facet.VOIVODESHIP.slug();
        List<String> chosen = asked.values(name);
        Map<String, Long> counts = found.counts(Facet.VOIVODESHIP).stream()
                .collect(Collectors.toMap(count -> count.value().value(), FacetCount::practices));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Region> regions = Arrays.stream(Voivodeship.values())
                .map(voivodeship -> {
                    String slug = voivodeship.slug();
                    long count = counts.getOrDefault(slug, 0L);
                    Map<String, List<String>> alone = new LinkedHashMap<>(asked.without(name));
                    if (!chosen.equals(List.of(slug))) {
                        alone.put(name, List.of(slug));
                    }
                    GeoPoint middle = Outlines.centre(voivodeship);
                    return new Region(
                            slug,
                            voivodeship.polishName(),
                            count,
                            shade(count, most),
                            PolandOnPaper.path(voivodeship),
                            x(middle),
                            y(middle),
                            links.map(alone),
                            chosen.contains(slug));
                })
                .toList();
        long somewhere = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Regions(regions, chosen.isEmpty() ? Math.max(0, found.total() - somewhere) : 0);
    }

    private static int shade(long count, long most) {
        long top = Math.max(most, SHADES);
        return (int) ((count * SHADES + top - 1) / top);
    }

    private static String x(GeoPoint point) {
        return PolandOnPaper.written(PolandOnPaper.x(point));
    }

    private static String y(GeoPoint point) {
        return PolandOnPaper.written(PolandOnPaper.y(point));
    }
}
