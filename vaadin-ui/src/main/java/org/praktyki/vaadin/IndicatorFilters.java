package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Function;
import org.praktyki.core.metric.TerritoryLevel;
import org.praktyki.core.taxonomy.CategoryTree;

/** The fields that narrow the list of indicators. They know no service: whoever shows them is told what is looked for. */
final class IndicatorFilters extends Composite<Div> {

    private static final int DEBOUNCE = 300;

    private final transient Texts texts;
    private final transient Listener listener;
    private final TextField text = new TextField();
    private final Select<TerritoryLevel> level = new Select<>();
    private final TopicSelect topic;
    private final Select<Boolean> published = new Select<>();
    private final Span count = new Span();
    private boolean showing;

    /** Is told what is looked for. */
    @FunctionalInterface
    interface Listener {

        /**
         * Something else is looked for.
         *
         * @param typing whether it is being typed, and so perhaps not whole yet
         */
        void ask(IndicatorQuery query, boolean typing);
    }

    IndicatorFilters(CategoryTree topics, Texts texts, Listener listener) {
        this.texts = texts;
        this.listener = listener;
        this.topic = new TopicSelect(topics, texts);
        text.setLabel(texts.get("indicators.filter"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(DEBOUNCE);
        text.addValueChangeListener(change -> tell(true));
        topic.setEmptySelectionCaption(texts.get("status.all"));
        topic.addValueChangeListener(change -> tell(false));
        choice(level, "indicator.level", TerritoryLevel.values(), value -> value.label(texts.locale()));
        choice(
                published,
                "entry.visibility",
                new Boolean[] {true, false},
                value -> texts.get(value ? "entry.published" : "entry.unpublished"));
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        Div filters = new Div(text, level, topic, published, count);
        filters.addClassName("filters");
        getContent().add(filters);
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", texts.get("indicators.filter.region"));
    }

    private <T> void choice(Select<T> select, String label, T[] values, Function<T, String> words) {
        select.setLabel(texts.get(label));
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? texts.get("status.all") : words.apply(value));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(texts.get("status.all"));
        select.addValueChangeListener(change -> tell(false));
    }

    private void tell(boolean typing) {
        if (!showing) {
            listener.ask(
                    new IndicatorQuery(
                            text.getValue(),
                            level.getOptionalValue(),
                            topic.read(),
                            Optional.ofNullable(published.getValue())),
                    typing);
        }
    }

    /** Shows what is looked for, without telling anyone. */
    void show(IndicatorQuery query) {
        showing = true;
        text.setValue(query.text());
        level.setValue(query.level().orElse(null));
        topic.show(query.topic());
        published.setValue(query.published().orElse(null));
        showing = false;
    }

    /** Says how many were found. */
    void found(int number) {
        count.setText(texts.get("indicators.count", number));
    }
}
