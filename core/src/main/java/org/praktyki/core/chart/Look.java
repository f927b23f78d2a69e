package org.praktyki.core.chart;

/**
 * How charts look by themselves: on white, where all words have a contrast of at least 4.5 and all that says something of at least 3.
 */
final class Look {

    /** Without quotes and blanks, which JSVG does not understand. */
    static final String FONTS = "system-ui,Segoe UI,Roboto,Noto Sans,DejaVu Sans,Liberation Sans,Arial,sans-serif";

    static final double TEXT = 13;
    static final double SMALL = 12;
    static final double TINY = 11;
    static final double LARGE = 17;

    static final String WHITE = "#ffffff";
    static final String INK = "#17231f";
    static final String MAIN = "#0f5c4a";
    private static final String MUTED = "#4b5b55";
    private static final String BORDER = "#7b8c85";
    private static final String RUST = "#9a4a12";
    private static final String SAGE = "#6f9d8f";

    static final Style PAPER = Style.area("chart-paper", WHITE);
    static final Style HEADING = Style.words("chart-heading", INK, LARGE).bold();
    static final Style LABEL = label(TEXT);
    static final Style QUIET = quiet(SMALL);

    static final Style GRID = Style.line("chart-grid", "#d9e1dd", 1);
    static final Style BASE = Style.line("chart-base", BORDER, 1);

    static final Style BAND = Style.area("chart-band", "#e3e9e6");
    static final Style BAND_EDGE = Style.line("chart-edge", BORDER, 1);
    static final Style BAND_WHOLE = BAND.called("chart-edge").edged(BORDER, 1);

    static final Style SINCE = Style.line("chart-since", RUST, 2);
    static final Style SINCE_WORDS =
            Style.words("chart-since-words", RUST, SMALL).bold();
    static final Style BREAK = Style.line("chart-break", MUTED, 1.5).dashed("2 3");

    static final Style BAR = Style.area("chart-bar", SAGE);
    static final Style BAR_CHOSEN = Style.area("chart-bar chart-chosen", MAIN);
    static final Style BAR_RESERVED =
            Style.area("chart-reserved", WHITE).edged(MAIN, 1.5).dashed("4 3");
    static final Style COLUMN = Style.area("chart-column", MAIN);

    static final Style HATCH = Style.line("chart-hatch", BORDER, 1);

    private Look() {}

    static Style label(double size) {
        return Style.words("chart-label", INK, size);
    }

    static Style quiet(double size) {
        return Style.words("chart-quiet", MUTED, size);
    }

    static Style strong(double size) {
        return Style.words("chart-strong", MAIN, size).bold();
    }

    /** A voivodeship on the map: its neighbours' borders are seen on any shade. */
    static Style region(String name, String fill, boolean chosen, double scale) {
        Style plain = Style.area(chosen ? name + " chart-chosen" : name, fill);
        return plain.edged(chosen ? RUST : BORDER, (chosen ? 3 : 1) / scale).and("stroke-linejoin", "round");
    }
}
