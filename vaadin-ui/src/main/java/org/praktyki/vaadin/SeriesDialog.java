package org.praktyki.vaadin;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.FormerFigure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.MeasurementBatch;
import org.praktyki.core.metric.Measurements;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Series;

/** Where the figures of one row come from, and what they were before they were corrected. */
final class SeriesDialog extends Dialog {

    private final transient Texts texts;

    SeriesDialog(Texts texts, String name, Measurements measurements, Indicator indicator, Observed observed) {
        this.texts = texts;
        setHeaderTitle(name);
        setWidth("min(52rem, 96vw)");
        Optional<Series> series = measurements.series(indicator, observed);
        if (series.isPresent()) {
            add(figures(series.get(), measurements.origins(indicator, observed)));
        } else {
            add(new Paragraph(texts.get("measurements.history.none")));
        }
        List<FormerFigure> corrections = measurements.corrections(indicator, observed);
        if (!corrections.isEmpty()) {
            add(new H3(texts.get("measurements.corrections")), corrections(corrections));
        }
        Button close = new Button(texts.get("history.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private Table figures(Series series, Map<Period, MeasurementBatch> origins) {
        Table table = new Table();
        TableText rows = new TableText(
                table,
                texts.get("measurements.history"),
                List.of(
                        texts.get("indicator.periodicity"),
                        texts.get("measurements.value"),
                        texts.get("measurements.source"),
                        texts.get("measurements.recorded")));
        series.figures()
                .descendingMap()
                .forEach((period, figure) -> rows.row(
                        new Text(period.label(texts.locale())),
                        new Text(say(figure)),
                        new Text(Optional.ofNullable(origins.get(period))
                                .map(MeasurementBatch::source)
                                .orElse("–")),
                        new Text(Optional.ofNullable(origins.get(period))
                                .map(this::recorded)
                                .orElse("–"))));
        return table;
    }

    private Table corrections(List<FormerFigure> corrections) {
        Table table = new Table();
        TableText rows = new TableText(
                table,
                texts.get("measurements.corrections"),
                List.of(
                        texts.get("indicator.periodicity"),
                        texts.get("measurements.was"),
                        texts.get("measurements.source"),
                        texts.get("measurements.recorded"),
                        texts.get("measurements.replaced")));
        corrections.forEach(former -> rows.row(
                new Text(former.period().label(texts.locale())),
                new Text(say(former.figure())),
                new Text(former.recorded().source()),
                new Text(recorded(former.recorded())),
                new Text(recorded(former.replaced()))));
        return table;
    }

    /** With the words for a sign, which not everyone knows. */
    private String say(Figure figure) {
        String text = FigureWords.show(figure);
        return figure.status().sign().isEmpty()
                ? text
                : text + " (" + figure.status().label(texts.locale()) + ")";
    }

    private String recorded(MeasurementBatch batch) {
        return texts.moment(batch.deed().at()) + ", " + batch.deed().actor();
    }
}
