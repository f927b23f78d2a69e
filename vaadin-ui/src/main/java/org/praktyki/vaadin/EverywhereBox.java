package org.praktyki.vaadin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;

/**
 * One field above every view for all that the panel holds: whoever types sees what there is, group by group, and goes to what they
 * choose. Ctrl+K leads here from anywhere.
 */
final class EverywhereBox extends ComboBox<Destination> {

    private static final int PAUSE = 250;

    private final transient Texts texts;

    EverywhereBox(Desk desk) {
        this.texts = desk.texts();
        Destinations destinations = new Destinations(desk);
        addClassName("everywhere");
        setAriaLabel(texts.get("everywhere"));
        setPlaceholder(texts.get("everywhere"));
        setPrefixComponent(VaadinIcon.SEARCH.create());
        getElement().setAttribute("title", texts.get("everywhere.hint"));
        setFilterTimeout(PAUSE);
        setItemLabelGenerator(Destination::name);
        setRenderer(new ComponentRenderer<>(this::row));
        setClassNameGenerator(destination -> destination.first() ? "first-of-group" : "");
        setItems(query -> destinations.find(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                clear();
                go(change.getValue());
            }
        });
        addBlurListener(left -> destinations.rest());
        addFocusShortcut(Key.KEY_K, KeyModifier.CONTROL);
    }

    private static void go(Destination destination) {
        UI.getCurrent().navigate(destination.path(), destination.query());
    }

    /** A destination with what it is; the first of each group stands below the name of the group. */
    Div row(Destination destination) {
        Div row = new Div();
        row.addClassName("destination");
        if (destination.first()) {
            Span group = new Span(texts.get("everywhere." + destination.group()));
            group.addClassName("destination-group");
            row.add(group);
        }
        row.add(new Span(destination.name()));
        if (!destination.details().isEmpty()) {
            Span details = new Span(destination.details());
            details.addClassName("contact-details");
            row.add(details);
        }
        return row;
    }
}
