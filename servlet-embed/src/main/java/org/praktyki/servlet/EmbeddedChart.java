package org.praktyki.servlet;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import java.util.OptionalInt;
import org.praktyki.core.chart.Chart;
import org.praktyki.core.chart.ChartTable;
import org.praktyki.core.chart.Layout;

/**
 * A chart on a page of another site, where ids could be those of something else already, and which says how wide it is: the drawing goes by
 * the title within it, and takes the room that there is.
 *
 * @param drawing of it
 * @param table the same figures
 */
record EmbeddedChart(HtmlContent drawing, ChartTable table) {

    private static final int WIDTH = 480;
    private static final String IDS = "embedded";

    static EmbeddedChart of(Chart chart) {
        String svg = chart.draw(new Layout(WIDTH, OptionalInt.empty(), false, IDS))
                .text()
                .replace(" id=\"" + IDS + "-title\"", "")
                .replace(" id=\"" + IDS + "-desc\"", "")
                .replace(" aria-labelledby=\"" + IDS + "-title " + IDS + "-desc\"", "")
                .replaceFirst(" width=\"\\d+\" height=\"\\d+\"", "");
        return new EmbeddedChart(
                new HtmlContent() {
                    @Override
                    public void writeTo(HtmlTemplateOutput output) {
                        output.writeContent(svg);
                    }
                },
                chart.table());
    }
}
