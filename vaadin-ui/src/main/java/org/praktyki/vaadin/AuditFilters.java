package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.audit.AuditFilter;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;

/** The fields that narrow the log: who, what, to what, when. */
final class AuditFilters extends Composite<Div> {

    private final TextField actor = new TextField();
    private final Select<Deed.Action> action = new Select<>();
    private final Select<Subject.Kind> kind = new Select<>();
    private final TextField id = new TextField();
    private final DateField from;
    private final DateField until;

    AuditFilters(Texts texts, Runnable changed) {
        from = new DateField(texts, texts.get("audit.from"));
        until = new DateField(texts, texts.get("audit.until"));
        actor.setLabel(texts.get("audit.actor"));
        id.setLabel(texts.get("audit.id"));
        Stream.of(actor, id).forEach(field -> {
            field.setClearButtonVisible(true);
            field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            field.addValueChangeListener(change -> changed.run());
        });
        choices(action, texts, "audit.action", List.of(Deed.Action.values()));
        choices(kind, texts, "audit.kind", List.of(Subject.Kind.values()));
        Stream.of(action, kind).forEach(field -> field.addValueChangeListener(change -> changed.run()));
        Stream.of(from, until).forEach(field -> field.addValueChangeListener(change -> changed.run()));
        getContent().addClassName("more-filters");
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", texts.get("audit.filter"));
        getContent().add(actor, action, kind, id, from, until);
    }

    private static <T extends Enum<T>> void choices(Select<T> field, Texts texts, String key, List<T> values) {
        field.setLabel(texts.get(key));
        field.setItems(values);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(texts.get("status.all"));
        field.setItemLabelGenerator(value -> texts.get(value == null ? "status.all" : key + "." + value.name()));
    }

    /** The entries that are wanted; the last day is meant whole. */
    AuditFilter read() {
        return new AuditFilter(
                given(actor),
                Optional.ofNullable(action.getValue()),
                Optional.ofNullable(kind.getValue()),
                given(id),
                beginning(from.getValue()),
                beginning(until.getValue())
                        .map(day -> beginning(until.getValue().plusDays(1)).orElse(day)));
    }

    private static Optional<String> given(TextField field) {
        return Optional.of(field.getValue().strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Instant> beginning(@Nullable LocalDate day) {
        return Optional.ofNullable(day)
                .map(given -> given.atStartOfDay(Texts.ZONE).toInstant());
    }
}
