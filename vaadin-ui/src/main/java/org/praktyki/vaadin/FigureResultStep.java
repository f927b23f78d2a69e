package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.praktyki.core.metric.intake.MeasurementImportResult;

/** The last step of bringing figures in: what came of it. */
final class FigureResultStep extends Composite<Div> {

    /**
     * Tells it.
     *
     * @param next begins anew with another file
     */
    FigureResultStep(Texts texts, MeasurementImportResult result, Runnable next) {
        Paragraph counts = new Paragraph(result.recorded()
                .map(batch ->
                        texts.get("measurements.recorded.counts", batch.added(), batch.corrected(), batch.unchanged()))
                .orElseGet(() -> texts.get("intake.nothing")));
        counts.getElement().setAttribute("role", "status");
        getContent().add(counts, new IntakeTable(texts, result.report()));
        getContent().add(new Button(texts.get("intake.next"), click -> next.run()));
    }
}
