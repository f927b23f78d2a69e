package org.praktyki.core.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** What all drawings have around what they draw: names for those who do not see them, paper, heading, legend and notes. */
final class Frame {

    private static final double EDGE = 4;
    private static final double MARGIN = 18;
    private static final double HEADING_PITCH = 23;
    private static final double NOTE_PITCH = 17;
    private static final int MOST_NOTES = 4;

    private final Layout layout;
    private final Caption caption;
    private final Locale locale;
    private final double margin;
    private final List<String> heading;
    private final List<String> notes = new ArrayList<>();
    private String course = "";
    private Legend legend;

    Frame(Layout layout, Caption caption, Locale locale) {
        this.layout = layout;
        this.caption = caption;
        this.locale = locale;
        margin = layout.headed() ? MARGIN : EDGE;
        heading = layout.headed()
                ? TextWidth.lines(caption.title(), room() / TextWidth.BOLDER, Look.LARGE, 2)
                : List.of();
        legend = new Legend(List.of(), room());
    }

    /** How wide the drawing within is. */
    double room() {
        return layout.width() - 2 * margin;
    }

    /** What the figures themselves add to the description. */
    Frame course(String words) {
        course = words;
        return this;
    }

    Frame legend(List<Legend.Entry> entries) {
        legend = new Legend(entries, room());
        return this;
    }

    /** A note below the drawing. */
    Frame note(String words) {
        notes.add(words);
        return this;
    }

    /**
     * Draws it all.
     *
     * @param body how high the drawing itself would be, where nothing else is asked for
     */
    Svg draw(double body, BiConsumer<SvgWriter, Area> drawing) {
        if (layout.headed()) {
            caption.source().ifPresent(source -> note(Words.in(locale).say("source", source)));
        }
        List<String> lines =
                notes.isEmpty() ? List.of() : TextWidth.lines(String.join(" ", notes), room(), Look.SMALL, MOST_NOTES);
        double head = margin + heading.size() * HEADING_PITCH;
        double foot = (lines.isEmpty() ? 0 : lines.size() * NOTE_PITCH + 3) + margin;
        int height = layout.height().orElse((int) Math.ceil(head + legend.height() + body + foot));
        SvgWriter svg = new SvgWriter();
        begin(svg, height);
        for (int i = 0; i < heading.size(); i++) {
            svg.label(heading.get(i), margin, margin + i * HEADING_PITCH + Look.LARGE * 0.8, Look.HEADING);
        }
        legend.draw(svg, margin, head);
        drawing.accept(svg, new Area(margin, head + legend.height(), layout.width() - margin, (double) height - foot));
        for (int i = 0; i < lines.size(); i++) {
            svg.label(lines.get(i), margin, height - foot + (i + 1) * NOTE_PITCH, Look.QUIET);
        }
        return new Svg(svg.close().done(), layout.width(), height);
    }

    private void begin(SvgWriter svg, int height) {
        String title = layout.ids() + "-title";
        String desc = layout.ids() + "-desc";
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("xmlns", "http://www.w3.org/2000/svg");
        attributes.put("class", "chart");
        attributes.put("width", layout.width());
        attributes.put("height", height);
        attributes.put("viewBox", "0 0 " + layout.width() + " " + height);
        attributes.put("preserveAspectRatio", "xMidYMid meet");
        attributes.put("role", "img");
        attributes.put("aria-labelledby", title + " " + desc);
        attributes.put("lang", Words.english(locale) ? "en" : "pl");
        attributes.put("font-family", Look.FONTS);
        svg.open("svg", attributes)
                .words("title", caption.title(), title)
                .words("desc", (caption.description() + " " + course).strip(), desc);
        svg.rectangle(0, 0, layout.width(), height, Look.PAPER);
    }
}
