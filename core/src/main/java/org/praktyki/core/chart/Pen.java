package org.praktyki.core.chart;

import java.util.List;

/**
 * How a line is drawn. No two are told apart by their colour alone: each has its own dashes and markers.
 *
 * @param name its class
 * @param dash as in {@code stroke-dasharray}; {@code none} for a solid line
 */
record Pen(String name, String colour, double width, String dash, Marker marker) {

    static final Pen MAIN = new Pen("chart-main", Look.MAIN, 3, "none", Marker.CIRCLE);
    static final Pen MIDDLE = new Pen("chart-middle", Look.QUIET, 1.5, "5 4", Marker.NONE);

    /** For further series, in their order. */
    static final List<Pen> OTHERS = List.of(
            new Pen("chart-other-1", "#9a4a12", 2, "8 4", Marker.SQUARE),
            new Pen("chart-other-2", "#2b5c9e", 2, "2 4", Marker.TRIANGLE),
            new Pen("chart-other-3", "#7a3b8f", 2, "10 3 2 3", Marker.DIAMOND),
            new Pen("chart-other-4", "#5b6570", 2, "none", Marker.SQUARE));

    /** What stands for a single value. */
    enum Marker {
        NONE,
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND
    }

    void line(SvgWriter svg, String path) {
        svg.shape(
                "path",
                "class",
                name,
                "d",
                path,
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                width,
                "stroke-dasharray",
                dash,
                "stroke-linejoin",
                "round",
                "stroke-linecap",
                dash.equals("none") ? "round" : "butt");
    }

    /**
     * A value.
     *
     * @param hollow where it is one under reserve
     * @param tip what is shown where one points at it; nothing where it is empty
     */
    void mark(SvgWriter svg, double x, double y, boolean hollow, String tip) {
        String fill = hollow ? Look.PAPER : colour;
        String classes = (hollow ? "chart-hollow " : "chart-dot ") + name;
        double r = marker == Marker.CIRCLE ? 4 : 4.5;
        Object[] paint = {"class", classes, "fill", fill, "stroke", colour, "stroke-width", 2.0};
        switch (marker) {
            case NONE -> {}
            case CIRCLE -> tipped(svg, tip, "circle", paint, "cx", x, "cy", y, "r", r);
            case SQUARE -> tipped(svg, tip, "rect", paint, "x", x - 3.5, "y", y - 3.5, "width", 7.0, "height", 7.0);
            case TRIANGLE ->
                tipped(svg, tip, "path", paint, "d", path(x, y - r, x + r, y + r * 0.8, x - r, y + r * 0.8));
            case DIAMOND -> tipped(svg, tip, "path", paint, "d", path(x, y - r, x + r, y, x, y + r, x - r, y));
        }
    }

    Legend.Sign sign() {
        return (svg, x, y) -> {
            line(svg, "M" + SvgWriter.pixels(x) + " " + SvgWriter.pixels(y) + "h" + SvgWriter.pixels(Legend.SIGN));
            mark(svg, x + Legend.SIGN / 2, y, false, "");
        };
    }

    private static void tipped(SvgWriter svg, String tip, String element, Object[] paint, Object... place) {
        Object[] attributes = new Object[paint.length + place.length];
        System.arraycopy(place, 0, attributes, 0, place.length);
        System.arraycopy(paint, 0, attributes, place.length, paint.length);
        if (tip.isEmpty()) {
            svg.shape(element, attributes);
        } else {
            svg.open(element, attributes).words("title", tip).close();
        }
    }

    private static String path(double... corners) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(SvgWriter.pixels(corners[i]))
                    .append(' ')
                    .append(SvgWriter.pixels(corners[i + 1]));
        }
        return path.append('Z').toString();
    }
}
