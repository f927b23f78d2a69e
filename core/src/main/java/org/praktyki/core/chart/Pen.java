package org.praktyki.core.chart;

import java.util.List;

/**
 * How a line is drawn. No two are told apart by their colour alone: each has its own dashes and markers.
 *
 * @param name its class
 * @param dashes as of a style; empty for a solid line
 */
record Pen(String name, String colour, double width, String dashes, Marker marker) {

    static final Pen MAIN = new Pen("chart-main", Look.MAIN, 3, "", Marker.CIRCLE);
    static final Pen MIDDLE = new Pen("chart-middle", "#4b5b55", 1.5, "5 4", Marker.NONE);

    /** For further series, in their order. */
    static final List<Pen> OTHERS = List.of(
            new Pen("chart-other-1", "#9a4a12", 2, "8 4", Marker.SQUARE),
            new Pen("chart-other-2", "#2b5c9e", 2, "2 4", Marker.TRIANGLE),
            new Pen("chart-other-3", "#7a3b8f", 2, "10 3 2 3", Marker.DIAMOND),
            new Pen("chart-other-4", "#5b6570", 2, "", Marker.SQUARE));

    private static final double RADIUS = 4;
    private static final double CORNER = 4.6;

    /** What stands for a single value. */
    enum Marker {
        NONE,
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND
    }

    void line(SvgWriter svg, String path) {
        svg.path(path, Style.line(name, colour, width).dashed(dashes).and("stroke-linejoin", "round"));
    }

    /**
     * A value.
     *
     * @param hollow where it is one under reserve
     * @param tip what is shown where one points at it; nothing where it is empty
     */
    void mark(SvgWriter svg, double x, double y, boolean hollow, String tip) {
        Style style = Style.area(name + (hollow ? " chart-hollow" : " chart-dot"), hollow ? Look.WHITE : colour)
                .edged(colour, 2);
        switch (marker) {
            case NONE -> {}
            case CIRCLE -> svg.circle(x, y, RADIUS, style, tip);
            case SQUARE -> svg.rectangle(x - 3.5, y - 3.5, 7, 7, style, tip);
            case TRIANGLE -> {
                double base = y + CORNER * 0.8;
                svg.path(corners(x, y - CORNER, x + CORNER, base, x - CORNER, base), style, tip);
            }
            case DIAMOND -> svg.path(corners(x, y - CORNER, x + CORNER, y, x, y + CORNER, x - CORNER, y), style, tip);
        }
    }

    Legend.Sign sign() {
        return (svg, x, y) -> {
            line(svg, "M" + SvgWriter.at(x, y) + "h" + SvgWriter.pixels(Legend.SIGN));
            mark(svg, x + Legend.SIGN / 2, y, false, "");
        };
    }

    private static String corners(double... places) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < places.length; i += 2) {
            path.append(i == 0 ? 'M' : 'L').append(SvgWriter.at(places[i], places[i + 1]));
        }
        return path.append('Z').toString();
    }
}
