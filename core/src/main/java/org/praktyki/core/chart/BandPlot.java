package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Draws the band of a chart of lines, and the line in its middle. */
record BandPlot(Band band, Track track) {

    private static final double HALF = 6;

    void area(SvgWriter svg) {
        List<List<Track.Spot>> lows = pieces(Band.Slice::low);
        List<List<Track.Spot>> highs = pieces(Band.Slice::high);
        for (int i = 0; i < lows.size(); i++) {
            piece(svg, lows.get(i), highs.get(i));
        }
    }

    private static void piece(SvgWriter svg, List<Track.Spot> low, List<Track.Spot> high) {
        if (low.size() == 1) {
            // a single label has no breadth of its own
            double top = high.getFirst().y();
            svg.rectangle(
                    low.getFirst().x() - HALF, top, 2 * HALF, low.getFirst().y() - top, Look.BAND_WHOLE);
            return;
        }
        String back = Track.path(low.reversed()).replaceFirst("M", "L");
        svg.path(Track.path(high) + back + "Z", Look.BAND);
        svg.path(Track.path(high), Look.BAND_EDGE);
        svg.path(Track.path(low), Look.BAND_EDGE);
    }

    void middle(SvgWriter svg) {
        for (List<Track.Spot> piece : pieces(Band.Slice::middle)) {
            Track.Spot first = piece.getFirst();
            Pen.MIDDLE.line(
                    svg,
                    piece.size() > 1
                            ? Track.path(piece)
                            : "M" + SvgWriter.at(first.x() - HALF, first.y()) + "h" + SvgWriter.pixels(2 * HALF));
        }
    }

    private List<List<Track.Spot>> pieces(Function<Band.Slice, BigDecimal> edge) {
        return track.pieces(band.slices().stream()
                .map(slice -> Point.of(slice.label(), edge.apply(slice)))
                .toList());
    }

    static void sign(SvgWriter svg, double x, double y) {
        svg.rectangle(x + 0.5, y - HALF, Legend.SIGN - 1, 2 * HALF, Look.BAND_WHOLE);
    }
}
