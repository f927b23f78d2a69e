package org.praktyki.core.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.Outlines;
import org.praktyki.core.territory.Voivodeship;

/** Draws the map of voivodeships: one hue, whose lightness alone says how much, so that every kind of sight can tell the classes apart. */
final class MapPlot {

    /** From the lightest; the borders between them are dark enough to be seen on any of them. */
    private static final List<String> SHADES = List.of("#e4f0ea", "#b5d6c9", "#7fb5a4", "#36806b", "#0f5443");

    /** The first on which the letters are light. */
    private static final int DARK = 3;

    private static final double WIDEST = 460;
    private static final double BESIDE = 560;
    private static final double PITCH = 22;
    private static final int LETTERS = 7;
    private static final double LEAST_FOR_NUMBERS = 0.4;
    private static final double LARGE = 0.6;
    private static final int TILE = 8;

    private final VoivodeshipMap chart;
    private final String hatch;
    private final Words words;
    private final Classes classes;
    private final List<Legend.Entry> legend;
    private final boolean beside;
    private final double room;

    MapPlot(VoivodeshipMap chart, String ids, double room) {
        this.chart = chart;
        this.room = room;
        hatch = ids + "-hatch";
        words = Words.in(chart.numbers().locale());
        classes = Classes.of(chart.values().values());
        beside = room >= BESIDE - 20;
        legend = legend();
    }

    double height() {
        return beside ? WIDEST * proportion() : room * proportion() + 12 + legend.size() * PITCH;
    }

    private static double proportion() {
        return (double) PolandOnPaper.HEIGHT / PolandOnPaper.WIDTH;
    }

    void draw(SvgWriter svg, Area area) {
        double below = beside ? 0 : 12 + legend.size() * PITCH;
        double scale = Math.min(
                (area.width() - (beside ? legendWidth() : 0)) / PolandOnPaper.WIDTH,
                (area.height() - below) / PolandOnPaper.HEIGHT);
        hatch(svg);
        String place = "translate(" + SvgWriter.at(area.left(), area.top()) + ") scale(" + (float) scale + ")";
        svg.open("g", Map.of("transform", place));
        ordered().forEach(voivodeship -> region(svg, voivodeship, scale));
        svg.close();
        for (Voivodeship voivodeship : Voivodeship.values()) {
            number(svg, voivodeship, area, scale);
        }
        double left = beside ? area.left() + scale * PolandOnPaper.WIDTH + 24 : area.left();
        double top = beside
                ? area.top() + Math.max(0, (area.height() - legend.size() * PITCH) / 2)
                : area.bottom() - legend.size() * PITCH;
        for (int i = 0; i < legend.size(); i++) {
            legend.get(i).sign().draw(svg, left, top + (i + 0.5) * PITCH);
            svg.label(legend.get(i).name(), left + Legend.SIGN + 8, top + (i + 0.5) * PITCH + 4.5, Look.LABEL);
        }
    }

    private double legendWidth() {
        return 24
                + Legend.SIGN
                + 8
                + legend.stream()
                        .mapToDouble(entry -> TextWidth.of(entry.name(), Look.TEXT))
                        .max()
                        .orElse(0);
    }

    /** The one that stands out is drawn last, so that no neighbour covers its border. */
    private List<Voivodeship> ordered() {
        List<Voivodeship> ordered = new ArrayList<>(Arrays.asList(Voivodeship.values()));
        chart.highlighted().ifPresent(one -> {
            ordered.remove(one);
            ordered.add(one);
        });
        return ordered;
    }

    /** Where there is nothing, there are lines, and not the lightest shade. */
    private void hatch(SvgWriter svg) {
        svg.open("defs", Map.of());
        Map<String, Object> tile = new LinkedHashMap<>();
        tile.put("id", hatch);
        tile.put("width", TILE);
        tile.put("height", TILE);
        tile.put("patternUnits", "userSpaceOnUse");
        svg.open("pattern", tile);
        svg.rectangle(0, 0, TILE, TILE, Look.PAPER);
        svg.path("M-1 9L9 -1M-1 1L1 -1M7 9L9 7", Look.HATCH);
        svg.close().close();
    }

    private void region(SvgWriter svg, Voivodeship voivodeship, double scale) {
        Point point = chart.point(voivodeship);
        boolean chosen = chart.highlighted().equals(Optional.of(voivodeship));
        Optional<Integer> shade = point.value().map(classes::place).map(this::shade);
        String name = shade.map(one -> "chart-shade-" + (one + 1)).orElse("chart-none");
        String fill = shade.map(SHADES::get).orElse("url(#" + hatch + ")");
        svg.path(
                PolandOnPaper.path(voivodeship),
                Look.region(name, fill, chosen, scale),
                words.tip(point, chart.numbers()));
    }

    static Stream<String> shades() {
        return SHADES.stream();
    }

    /** Whether letters on a shade are light. */
    static boolean onDark(String shade) {
        return SHADES.indexOf(shade) >= DARK;
    }

    /** Few classes are spread over all shades. */
    private int shade(int place) {
        int classCount = classes.classes().size();
        return classCount == 1 ? SHADES.size() / 2 : place * (SHADES.size() - 1) / (classCount - 1);
    }

    private void number(SvgWriter svg, Voivodeship voivodeship, Area area, double scale) {
        Optional<String> number = chart.point(voivodeship).value().map(chart.numbers()::number);
        if (number.filter(text -> text.length() <= LETTERS && scale > LEAST_FOR_NUMBERS)
                .isEmpty()) {
            return;
        }
        GeoPoint middle = Outlines.centre(voivodeship);
        double size = scale > LARGE ? Look.SMALL : Look.TINY - 1;
        int shade = shade(classes.place(chart.point(voivodeship).value().orElseThrow()));
        boolean dark = onDark(SHADES.get(shade));
        Style style = Style.words(dark ? "chart-on-dark" : "chart-on-light", dark ? Look.WHITE : Look.INK, size);
        svg.label(
                number.orElseThrow(),
                area.left() + PolandOnPaper.x(middle) * scale,
                area.top() + PolandOnPaper.y(middle) * scale + size * 0.36,
                style.bold().centred().and("pointer-events", "none"));
    }

    private List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        NumberStyle numbers = chart.numbers();
        for (int i = classes.classes().size() - 1; i >= 0; i--) {
            Classes.Interval one = classes.classes().get(i);
            String low = numbers.number(one.low());
            String high = numbers.number(one.high());
            String range =
                    low.equals(high) ? numbers.text(one.low()) : low + "\u2009–\u2009" + numbers.text(one.high());
            int shade = shade(i);
            entries.add(new Legend.Entry(range, sign("chart-shade-" + (shade + 1), SHADES.get(shade))));
        }
        if (chart.values().size() < Voivodeship.values().length) {
            entries.add(new Legend.Entry(words.say("no.data"), sign("chart-none", "url(#" + hatch + ")")));
        }
        return entries;
    }

    private static Legend.Sign sign(String name, String fill) {
        return (svg, x, y) -> svg.rectangle(x + 0.5, y - 7, Legend.SIGN - 1, 14, Look.region(name, fill, false, 1));
    }
}
