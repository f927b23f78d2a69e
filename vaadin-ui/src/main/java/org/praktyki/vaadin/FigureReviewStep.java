package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.praktyki.core.metric.intake.MeasurementImports;
import org.praktyki.core.metric.intake.MeasurementMapping;
import org.praktyki.core.metric.intake.MeasurementPreview;

/** The second step of bringing figures in: how the table is read, and what would come of it. */
final class FigureReviewStep extends Composite<Div> {

    private final transient Texts texts;
    private final transient MeasurementPreview preview;
    private final transient Ways ways;
    private final MappingFields mapping;
    private final IntegerField headings = new IntegerField();
    private final Div outcome = new Div();
    private final TextField source = new TextField();
    private final Checkbox partly = new Checkbox();
    private final Button record;

    /**
     * Where it goes on from here.
     *
     * @param again reads the table by another mapping
     * @param below guesses anew, with the headings ending in a line
     * @param record records what the table has
     * @param back begins anew with another file
     */
    record Ways(
            Consumer<MeasurementMapping> again,
            LongConsumer below,
            BiConsumer<MeasurementMapping, MeasurementImports.Options> record,
            Runnable back) {}

    FigureReviewStep(Desk desk, String file, MeasurementPreview preview, Ways ways) {
        this.texts = desk.texts();
        this.preview = preview;
        this.ways = ways;
        this.mapping = new MappingFields(
                texts, desk.praktyki().indicators().catalogue(desk.actor()).all(), preview, this::changed);
        headings.setLabel(texts.get("intake.headings"));
        headings.setWidth("22rem");
        headings.setMaxWidth("100%");
        headings.setMin(0);
        headings.setStepButtonsVisible(true);
        headings.setValue((int) preview.mapping().headings());
        headings.addValueChangeListener(change -> Optional.ofNullable(change.getValue())
                .filter(line -> line >= 0)
                .ifPresent(line -> ways.below().accept(line)));
        source.setLabel(texts.get("measurements.source"));
        source.setHelperText(texts.get("intake.source.hint"));
        source.setValue(file);
        partly.setLabel(texts.get("intake.partly"));
        partly.setVisible(!preview.report().isClean());
        partly.addValueChangeListener(change -> mayRecord());
        record = new Button(texts.get("measurements.record"), click -> record());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button again = new Button(texts.get("intake.again"), click -> again());
        Button back = new Button(texts.get("intake.other"), click -> ways.back().run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div deeds = new Div(record, again, back);
        deeds.addClassName("row-buttons");
        outcome.getElement().setAttribute("role", "status");
        source.addClassName("wide");
        getContent()
                .add(
                        new Paragraph(texts.get("intake.file", file, shape())),
                        headings,
                        mapping,
                        new H3(texts.get("intake.outcome")),
                        outcome,
                        source,
                        partly,
                        deeds);
        say();
        mayRecord();
    }

    private String shape() {
        return preview.mapping().shape().label(texts.locale()) + ". "
                + preview.confidence().label(texts.locale());
    }

    private void say() {
        if (!preview.mapping().gaps().isEmpty()) {
            UnorderedList gaps = new UnorderedList();
            preview.mapping().gaps().forEach(gap -> gaps.add(new ListItem(gap.message(texts.locale()))));
            outcome.add(gaps);
            return;
        }
        outcome.add(new IntakeTable(texts, preview.report()));
        preview.expected()
                .ifPresent(expected -> outcome.addComponentAsFirst(new Paragraph(texts.get(
                        "intake.expected",
                        expected.added(),
                        expected.corrected(),
                        expected.unchanged(),
                        preview.report().rejected()))));
    }

    /** What is said of the table is no longer true once it is to be read in another way. */
    private void changed() {
        outcome.removeAll();
        outcome.add(new Paragraph(texts.get("intake.changed")));
        record.setEnabled(false);
    }

    private void mayRecord() {
        record.setEnabled(preview.mapping().gaps().isEmpty()
                && preview.report().measurements() > 0
                && (preview.report().isClean() || partly.getValue()));
    }

    private void again() {
        Reading reading = new Reading();
        MeasurementMapping chosen = mapping.read(reading);
        mapping.refuse(reading);
        if (reading.findings().isEmpty()) {
            ways.again().accept(chosen);
        }
    }

    private void record() {
        ways.record()
                .accept(
                        preview.mapping(),
                        new MeasurementImports.Options(
                                Optional.of(source.getValue().strip()).filter(text -> !text.isEmpty()),
                                partly.getValue(),
                                false));
    }
}
