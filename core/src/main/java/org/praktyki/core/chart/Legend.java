package org.praktyki.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the signs of a chart mean, in rows as wide as the chart. */
final class Legend {

    /** The room for a sign, and how far its text stands from it. */
    static final double SIGN = 28;

    private static final double GAP = 6;
    private static final double APART = 18;
    private static final double PITCH = 20;
    private static final double BELOW = 6;

    private final List<Placed> placed = new ArrayList<>();
    private final double height;

    /** Draws a sign into 28 by 12 pixels, of which it gets the left end of the middle. */
    @FunctionalInterface
    interface Sign {
        void draw(SvgWriter svg, double x, double y);
    }

    record Entry(String name, Sign sign) {}

    private record Placed(Sign sign, String text, double x, double y) {}

    Legend(List<Entry> entries, double width) {
        double x = 0;
        double y = PITCH / 2;
        for (Entry entry : entries) {
            String text = TextWidth.fit(entry.name(), width - SIGN - GAP, Look.TEXT);
            double wide = SIGN + GAP + TextWidth.of(text, Look.TEXT);
            if (x > 0 && x + wide > width) {
                x = 0;
                y += PITCH;
            }
            placed.add(new Placed(entry.sign(), text, x, y));
            x += wide + APART;
        }
        height = entries.isEmpty() ? 0 : y + PITCH / 2 + BELOW;
    }

    /** What the notes say of figures under reserve, beside how such a figure is drawn; nothing where there is none. */
    static List<Entry> reserves(Stream<Point> points, Sign sign) {
        String notes = points.filter(Point::reserved)
                .flatMap(point -> point.note().stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return notes.isEmpty() ? List.of() : List.of(new Entry(notes, sign));
    }

    double height() {
        return height;
    }

    void draw(SvgWriter svg, double left, double top) {
        for (Placed one : placed) {
            one.sign().draw(svg, left + one.x(), top + one.y());
            svg.label(one.text(), left + one.x() + SIGN + GAP, top + one.y() + 4.5, Look.LABEL);
        }
    }
}
