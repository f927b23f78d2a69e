package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.praktyki.core.metric.Period;
import org.praktyki.core.territory.Voivodeship;

/** The fields that say whose figures are shown for when. They know no service: whoever shows them is told what is asked for. */
final class MeasurementFilters extends Composite<Div> {

    private static final int DEBOUNCE = 300;

    private final transient Texts texts;
    private final transient Listener listener;
    private final TextField text = new TextField();
    private final Select<Voivodeship> voivodeship = new Select<>();
    private final Select<Period> from = new Select<>();
    private final Select<Period> to = new Select<>();
    private final Checkbox filled = new Checkbox();
    private final Span count = new Span();
    private boolean showing;

    /** Is told what is asked for. */
    @FunctionalInterface
    interface Listener {

        /**
         * Something else is asked for.
         *
         * @param typing whether it is being typed, and so perhaps not whole yet
         */
        void ask(MeasurementQuery query, boolean typing);
    }

    MeasurementFilters(Texts texts, Listener listener) {
        this.texts = texts;
        this.listener = listener;
        text.setLabel(texts.get("territories.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(DEBOUNCE);
        text.addValueChangeListener(change -> tell(true));
        voivodeship.setLabel(texts.field("recordCard.voivodeship"));
        voivodeship.setItems(Voivodeship.values());
        voivodeship.setItemLabelGenerator(value -> value == null ? texts.get("status.all") : value.polishName());
        voivodeship.setEmptySelectionAllowed(true);
        voivodeship.setEmptySelectionCaption(texts.get("status.all"));
        voivodeship.addValueChangeListener(change -> tell(false));
        periods(from, "measurements.from");
        periods(to, "measurements.to");
        filled.setLabel(texts.get("measurements.filled"));
        filled.addValueChangeListener(change -> tell(false));
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        Div filters = new Div(text, voivodeship, from, to, filled, count);
        filters.addClassName("filters");
        getContent().add(filters);
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", texts.get("measurements.filter.region"));
    }

    private void periods(Select<Period> select, String key) {
        select.setLabel(texts.get(key));
        select.setItemLabelGenerator(period -> period.label(texts.locale()));
        select.addValueChangeListener(change -> tell(false));
    }

    private void tell(boolean typing) {
        if (!showing) {
            listener.ask(
                    new MeasurementQuery(
                            text.getValue(),
                            voivodeship.getOptionalValue(),
                            filled.getValue(),
                            Optional.ofNullable(from.getValue()),
                            Optional.ofNullable(to.getValue()),
                            0),
                    typing);
        }
    }

    /** Shows what is asked for, without telling anyone. */
    void show(MeasurementQuery query, PeriodSpan span) {
        showing = true;
        text.setValue(query.text());
        voivodeship.setValue(query.voivodeship().orElse(null));
        filled.setValue(query.filled());
        from.setItems(span.choices());
        from.setValue(span.shown().getFirst());
        to.setItems(span.choices());
        to.setValue(span.shown().getLast());
        showing = false;
    }

    /** Says how many units were found. */
    void found(int number) {
        count.setText(texts.get("measurements.units", number));
    }
}
