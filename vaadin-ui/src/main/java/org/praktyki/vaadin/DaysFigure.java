package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Table;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.praktyki.core.chart.Caption;
import org.praktyki.core.chart.ChartTable;
import org.praktyki.core.chart.ColumnChart;
import org.praktyki.core.chart.Layout;
import org.praktyki.core.chart.NumberStyle;
import org.praktyki.core.chart.Point;
import org.praktyki.core.chart.Series;
import org.praktyki.core.chart.Svg;
import org.praktyki.core.usage.UsageDay;
import org.praktyki.core.usage.Use;

/** How often the site was used in a way on each day: a column for each, and the same as a table. */
final class DaysFigure extends Composite<Section> {

    private final transient Texts texts;

    /**
     * Draws days.
     *
     * @param days in their order, one at least
     */
    DaysFigure(Texts texts, Use use, List<UsageDay> days) {
        this.texts = texts;
        String title = texts.get("usage.days." + use);
        ColumnChart chart = chart(title, use, days);
        String id = "days-" + use.name().toLowerCase(Locale.ROOT);
        getContent().addClassName("usage-days");
        getContent()
                .add(
                        new H3(title),
                        drawing(chart.draw(Layout.wide(id)), "on-desk"),
                        drawing(chart.draw(Layout.narrow(id + "-narrow")), "on-phone"),
                        new NativeDetails(texts.get("usage.table"), table(chart.table())));
    }

    private ColumnChart chart(String title, Use use, List<UsageDay> days) {
        long sum = days.stream().mapToLong(day -> day.times(use)).sum();
        String description = texts.get(
                "usage.days.chart",
                title,
                texts.date(days.getFirst().day()),
                texts.date(days.getLast().day()),
                NumberFormat.getIntegerInstance(texts.locale()).format(sum));
        List<Point> points = days.stream()
                .map(day -> Point.of(texts.date(day.day()), BigDecimal.valueOf(day.times(use))))
                .toList();
        return new ColumnChart(
                Caption.of(title, description), new NumberStyle(texts.locale(), 0, ""), new Series(title, points));
    }

    /** The drawing comes from the library, which escapes what it writes. */
    private static Div drawing(Svg svg, String place) {
        Div drawing = new Div();
        drawing.addClassName(place);
        drawing.getElement().setProperty("innerHTML", svg.text());
        return drawing;
    }

    /** The newest first. */
    private static Table table(ChartTable figures) {
        Table table = new Table();
        TableText rows = new TableText(table, figures.caption(), figures.heads());
        figures.rows()
                .reversed()
                .forEach(row -> rows.row(
                        new Text(row.head()),
                        row.cells().stream().map(Text::new).toArray(Text[]::new)));
        return table;
    }
}
