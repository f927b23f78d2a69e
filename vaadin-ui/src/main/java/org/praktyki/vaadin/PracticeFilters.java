package org.praktyki.vaadin;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.taxonomy.CategoryTree;

/** The fields that narrow the list of practices. They know no service: whoever shows them is told what is looked for. */
final class PracticeFilters extends Composite<Div> {

    private static final int DEBOUNCE = 300;

    private final transient Texts texts;
    private final transient Listener listener;
    private final TextField text = new TextField();
    private final MultiSelectComboBox<PracticeStatus> statuses = new MultiSelectComboBox<>();
    private final TopicSelect topic;
    private final Select<String> author = new Select<>();
    private final Select<Boolean> scheduled = new Select<>();
    private final Checkbox due = new Checkbox();
    private final Details more = new Details();
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
        void ask(ListQuery query, boolean typing);
    }

    PracticeFilters(CategoryTree topics, List<String> authors, Texts texts, Listener listener) {
        this.texts = texts;
        this.listener = listener;
        this.topic = new TopicSelect(topics, texts);
        fields();
        author.setItems(authors);
        author.setVisible(authors.size() > 1);
        Div others = new Div(statuses, topic, author, scheduled, due);
        others.addClassName("more-filters");
        more.add(others);
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        Div first = new Div(text, count);
        first.addClassName("filters");
        getContent().add(first, more);
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", texts.get("practices.filter.region"));
    }

    private void fields() {
        text.setLabel(texts.get("practices.filter"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(DEBOUNCE);
        text.addValueChangeListener(change -> tell(true));
        statuses.setLabel(texts.get("field.status"));
        statuses.setItems(PracticeStatus.values());
        statuses.setItemLabelGenerator(texts::status);
        statuses.setPlaceholder(texts.get("status.all"));
        statuses.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
        statuses.addValueChangeListener(this::told);
        topic.setEmptySelectionCaption(texts.get("status.all"));
        topic.setHelperText(texts.get("practices.topic.hint"));
        topic.addValueChangeListener(this::told);
        author.setLabel(texts.get("field.life.author"));
        author.setEmptySelectionAllowed(true);
        author.setEmptySelectionCaption(texts.get("status.all"));
        author.addValueChangeListener(this::told);
        scheduled.setLabel(texts.get("field.life.publishAt"));
        scheduled.setItems(true, false);
        scheduled.setEmptySelectionAllowed(true);
        scheduled.setEmptySelectionCaption(texts.get("status.all"));
        scheduled.setItemLabelGenerator(
                value -> texts.get(value == null ? "status.all" : value ? "scheduled.yes" : "scheduled.no"));
        scheduled.addValueChangeListener(this::told);
        due.setLabel(texts.get("practices.due"));
        due.addValueChangeListener(this::told);
    }

    private void told(ComponentValueChangeEvent<?, ?> change) {
        tell(false);
    }

    private void tell(boolean typing) {
        if (!showing) {
            ListQuery query = read();
            label(query);
            listener.ask(query, typing);
        }
    }

    private ListQuery read() {
        return new ListQuery(
                text.getValue(),
                statuses.getValue(),
                topic.read(),
                Optional.ofNullable(author.getValue()),
                due.getValue(),
                Optional.ofNullable(scheduled.getValue()));
    }

    /** Shows what is looked for, without telling anyone. */
    void show(ListQuery query) {
        showing = true;
        text.setValue(query.text());
        statuses.setValue(query.statuses());
        topic.show(query.topic());
        query.author().ifPresent(this::offer);
        author.setValue(query.author().orElse(null));
        scheduled.setValue(query.scheduled().orElse(null));
        due.setValue(query.due());
        showing = false;
        label(query);
        more.setOpened(more.isOpened() || query.conditions() > 0);
    }

    /** An address may ask for an account that has entered nothing yet, such as one's own. */
    private void offer(String name) {
        List<String> names = new ArrayList<>(author.getListDataView().getItems().toList());
        if (!names.contains(name)) {
            names.add(name);
            author.setItems(names);
        }
    }

    private void label(ListQuery query) {
        int conditions = query.conditions();
        more.setSummaryText(
                conditions == 0 ? texts.get("practices.more") : texts.get("practices.more.set", conditions));
    }

    /** Says how many were found. */
    void found(long number) {
        count.setText(texts.get("practices.count", number));
    }
}
