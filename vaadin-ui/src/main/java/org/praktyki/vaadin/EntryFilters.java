package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.praktyki.core.territory.Voivodeship;

/**
 * What is looked for among partners or partnerships, and how many there are.
 *
 * @param <K> of what kinds these are
 */
final class EntryFilters<K> extends Composite<Div> {

    private static final int DEBOUNCE = 300;

    private final transient Texts texts;
    private final transient Runnable ask;
    private final String words;
    private final TextField text = new TextField();
    private final Select<K> kind = new Select<>();
    private final Select<Voivodeship> voivodeship = new Select<>();
    private final Select<Boolean> published = new Select<>();
    private final Span count = new Span();

    /**
     * Filters that let everything through.
     *
     * @param words what the keys of the texts begin with
     * @param kinds to choose from
     * @param label of each
     * @param ask called when something else is looked for
     */
    EntryFilters(Texts texts, String words, K[] kinds, Function<K, String> label, Runnable ask) {
        this.texts = texts;
        this.words = words;
        this.ask = ask;
        text.setLabel(texts.get(words + ".filter"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(DEBOUNCE);
        text.addValueChangeListener(change -> ask.run());
        choice(kind, texts.get(words + ".kind"), kinds, label);
        choice(voivodeship, texts.field("recordCard.voivodeship"), Voivodeship.values(), Voivodeship::polishName);
        choice(
                published,
                texts.get("entry.visibility"),
                new Boolean[] {true, false},
                value -> texts.get(value ? "entry.published" : "entry.unpublished"));
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        Div filters = new Div(text, kind, voivodeship, published, count);
        filters.addClassName("filters");
        getContent().add(filters);
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", texts.get(words + ".filter.region"));
    }

    private <T> void choice(Select<T> select, String label, T[] values, Function<T, String> words) {
        select.setLabel(label);
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? texts.get("status.all") : words.apply(value));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(texts.get("status.all"));
        select.addValueChangeListener(change -> ask.run());
    }

    /** Looks for a text. */
    void look(String wanted) {
        text.setValue(wanted);
    }

    String text() {
        return text.getValue();
    }

    /** Of one kind, or of all. */
    Set<K> kinds() {
        return one(kind);
    }

    /** In one voivodeship, or in all. */
    Set<Voivodeship> voivodeships() {
        return one(voivodeship);
    }

    private static <T> Set<T> one(Select<T> select) {
        return select.getOptionalValue().map(Set::of).orElse(Set.of());
    }

    /** Whether everyone is to see it; absent where that does not matter. */
    Optional<Boolean> published() {
        return published.getOptionalValue();
    }

    /** Says how many were found. */
    void found(int number) {
        count.setText(texts.get(words + ".count", number));
    }
}
