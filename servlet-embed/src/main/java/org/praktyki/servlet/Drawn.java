package org.praktyki.servlet;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import org.praktyki.core.chart.Chart;
import org.praktyki.core.chart.ChartTable;
import org.praktyki.core.chart.Layout;
import org.praktyki.core.chart.Svg;

/**
 * A chart in a page.
 *
 * @param id of it, within the page
 * @param wide for a desk
 * @param narrow for a phone; one of both is shown
 * @param table the same figures
 */
record Drawn(String id, Drawing wide, Drawing narrow, ChartTable table) {

    static Drawn of(Chart chart, String id) {
        return new Drawn(
                id,
                new Drawing(chart.draw(Layout.wide(id))),
                new Drawing(chart.draw(Layout.narrow(id + "-narrow"))),
                chart.table());
    }

    /** A drawing on its way into a page, as which it is well-formed already. */
    static final class Drawing implements HtmlContent {

        private final String svg;

        Drawing(Svg svg) {
            this.svg = svg.text();
        }

        @Override
        public void writeTo(HtmlTemplateOutput output) {
            output.writeContent(svg);
        }
    }
}
