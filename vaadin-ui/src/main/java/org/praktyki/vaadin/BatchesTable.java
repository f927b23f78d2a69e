package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Table;
import java.util.List;
import org.praktyki.core.metric.MeasurementBatch;

/** The last measurements that were recorded together, of whatever indicators, newest first. */
final class BatchesTable extends Composite<Details> {

    private static final int LAST = 20;

    BatchesTable(Desk desk) {
        Texts texts = desk.texts();
        List<MeasurementBatch> batches = desk.praktyki().measurements().batches(desk.actor(), LAST);
        getContent().setSummaryText(texts.get("batches.title"));
        getContent().addClassName("part");
        if (batches.isEmpty()) {
            getContent().add(new Paragraph(texts.get("batches.none")));
            return;
        }
        Table table = new Table();
        TableText rows = new TableText(
                table,
                texts.get("batches.title"),
                List.of(
                        texts.get("batches.number"),
                        texts.get("measurements.source"),
                        texts.get("audit.at"),
                        texts.get("audit.actor"),
                        texts.get("batches.way")));
        batches.forEach(batch -> rows.row(
                new Text(Long.toString(batch.number())),
                new Text(batch.source()),
                new Text(texts.moment(batch.deed().at())),
                new Text(batch.deed().actor()),
                new Text(texts.get("audit.action." + batch.deed().action()))));
        getContent().add(table);
    }
}
