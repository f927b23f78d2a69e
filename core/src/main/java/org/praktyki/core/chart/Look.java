package org.praktyki.core.chart;

/**
 * How charts look by themselves: on white, where every text has a contrast of at least 4.5 and every line that says something of at
 * least 3. Each element also has a class, so that a page's style sheet can give it other colours.
 */
final class Look {

    static final String FONTS =
            "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', 'Liberation Sans', Arial, sans-serif";

    static final String PAPER = "#ffffff";
    static final String INK = "#17231f";
    static final String QUIET = "#4b5b55";
    static final String GRID = "#d9e1dd";
    static final String EDGE = "#7b8c85";
    static final String BAND = "#e3e9e6";
    static final String MAIN = "#0f5c4a";
    static final String SINCE = "#9a4a12";
    static final String BAR = "#6f9d8f";

    static final double TEXT = 13;
    static final double SMALL = 12;
    static final double HEADING = 17;

    private Look() {}
}
