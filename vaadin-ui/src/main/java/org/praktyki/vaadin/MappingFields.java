package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.intake.ColumnUse;
import org.praktyki.core.metric.intake.DecimalMark;
import org.praktyki.core.metric.intake.MeasurementMapping;
import org.praktyki.core.metric.intake.MeasurementPreview;

/** How a table is read: what stands in each column, and what the table does not say. */
final class MappingFields extends Composite<Div> {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 40;

    private final transient Texts texts;
    private final transient MeasurementPreview preview;
    private final transient Runnable changed;
    private final Select<String> indicator = new Select<>();
    private final TextField period = new TextField();
    private final Select<DecimalMark> decimals = new Select<>();
    private final Checkbox blanks = new Checkbox();
    private final List<Select<ColumnUse.Role>> roles = new ArrayList<>();
    private final List<TextField> periods = new ArrayList<>();

    /**
     * A mapping as it was guessed, or as it was chosen before.
     *
     * @param indicators to choose from
     * @param changed is told when something else is chosen
     */
    MappingFields(Texts texts, List<Indicator> indicators, MeasurementPreview preview, Runnable changed) {
        this.texts = texts;
        this.preview = preview;
        this.changed = changed;
        MeasurementMapping mapping = preview.mapping();
        indicator.setLabel(texts.get("intake.indicator"));
        indicator.setHelperText(texts.get("intake.indicator.hint"));
        indicator.setItems(indicators.stream()
                .filter(one -> !one.isDerived())
                .map(Indicator::code)
                .toList());
        indicator.setItemLabelGenerator(code -> code == null ? texts.get("none") : label(indicators, code));
        indicator.setEmptySelectionAllowed(true);
        indicator.setEmptySelectionCaption(texts.get("none"));
        indicator.setValue(mapping.indicator().orElse(null));
        period.setLabel(texts.get("intake.period"));
        period.setHelperText(texts.get("definition.since.hint"));
        period.setValue(mapping.period().map(Period::toString).orElse(""));
        decimals.setLabel(texts.get("intake.decimals"));
        decimals.setItems(DecimalMark.values());
        decimals.setItemLabelGenerator(
                mark -> mark == null ? texts.get("intake.decimals.auto") : mark.label(texts.locale()));
        decimals.setEmptySelectionAllowed(true);
        decimals.setEmptySelectionCaption(texts.get("intake.decimals.auto"));
        decimals.setValue(mapping.decimals().orElse(null));
        blanks.setLabel(texts.get("intake.blanks"));
        blanks.setValue(mapping.blanks());
        Div whole = new Div(indicator, period, decimals, blanks);
        whole.addClassName("fields");
        getContent().add(whole, columns());
        indicator.addValueChangeListener(change -> changed.run());
        period.addValueChangeListener(change -> changed.run());
        decimals.addValueChangeListener(change -> changed.run());
        blanks.addValueChangeListener(change -> changed.run());
    }

    private String label(List<Indicator> indicators, String code) {
        return indicators.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> one.name().in(texts.locale()) + " (" + code + ")")
                .orElse(code);
    }

    private Table columns() {
        Table table = new Table();
        TableText rows = new TableText(
                table,
                texts.get("intake.columns"),
                List.of(
                        texts.get("import.column"),
                        texts.get("import.column.samples"),
                        texts.get("intake.role"),
                        texts.get("intake.column.period")));
        for (int i = 0; i < preview.mapping().columns().size(); i++) {
            ColumnUse use = preview.mapping().columns().get(i);
            String name =
                    i < preview.labels().size() && !preview.labels().get(i).isEmpty()
                            ? preview.labels().get(i)
                            : texts.get("intake.column", i + 1);
            rows.row(new Span(name), new Span(samples(i)), role(name, use), period(name, use));
        }
        return table;
    }

    private String samples(int column) {
        return preview.rows().stream()
                .filter(row -> row.number() > preview.mapping().headings())
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .limit(SAMPLES)
                .map(cell -> cell.substring(0, Math.min(cell.length(), LONGEST_SAMPLE)))
                .collect(Collectors.joining(" | "));
    }

    private Select<ColumnUse.Role> role(String column, ColumnUse use) {
        Select<ColumnUse.Role> select = new Select<>();
        select.setAriaLabel(texts.get("intake.role") + ": " + column);
        select.setItems(Arrays.asList(ColumnUse.Role.values()));
        select.setItemLabelGenerator(value -> value.label(texts.locale()));
        select.setValue(use.role());
        int place = roles.size();
        select.addValueChangeListener(change -> {
            periods.get(place).setVisible(change.getValue() == ColumnUse.Role.FIGURE);
            changed.run();
        });
        roles.add(select);
        return select;
    }

    private TextField period(String column, ColumnUse use) {
        TextField field = new TextField();
        field.setAriaLabel(texts.get("intake.column.period") + ": " + column);
        field.setValue(use.period().map(Period::toString).orElse(""));
        field.setVisible(use.role() == ColumnUse.Role.FIGURE);
        field.addValueChangeListener(change -> changed.run());
        periods.add(field);
        return field;
    }

    /** The mapping as it is chosen; what cannot be read is a finding. */
    MeasurementMapping read(Reading reading) {
        MeasurementMapping read = preview.mapping()
                .withIndicator(Optional.ofNullable(indicator.getValue()))
                .withPeriod(Optional.ofNullable(reading.value("period", period.getValue(), Period::of)))
                .withDecimals(Optional.ofNullable(decimals.getValue()))
                .withBlanks(blanks.getValue());
        for (int i = 0; i < roles.size(); i++) {
            read = read.withColumn(i, use(i, reading));
        }
        return read;
    }

    private ColumnUse use(int column, Reading reading) {
        ColumnUse.Role role = roles.get(column).getValue();
        if (role != ColumnUse.Role.FIGURE) {
            return ColumnUse.of(role);
        }
        return ColumnUse.figures(
                preview.mapping().columns().get(column).indicator(),
                Optional.ofNullable(reading.value(
                        "columns[" + column + "]", periods.get(column).getValue(), Period::of)));
    }

    /** Says of the fields what is wrong with them. */
    void refuse(Reading reading) {
        List<FormField> fields = new ArrayList<>(List.of(new FormField("period", period)));
        for (int i = 0; i < periods.size(); i++) {
            fields.add(new FormField("columns[" + i + "]", periods.get(i)));
        }
        fields.forEach(FormField::accept);
        reading.findings()
                .forEach(finding -> fields.stream()
                        .filter(field -> field.path().equals(finding.field()))
                        .forEach(field -> field.refuse(finding.problem().message(texts.locale()))));
    }
}
