package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Groups of fields that can be added and removed.
 *
 * @param <R> one group
 */
final class Rows<R extends Rows.Row> extends Composite<Div> {

    /** One group of fields. */
    interface Row {

        /** What it looks like. */
        Component[] content();

        /** Puts the cursor into its first field. */
        void focus();
    }

    private final transient List<R> rows = new ArrayList<>();
    private final List<Button> removers = new ArrayList<>();
    private final Div list = new Div();
    private final Button add;
    private final transient Supplier<R> make;
    private final transient Wording wording;
    private boolean fixed;
    private transient Runnable changed = () -> {};

    /**
     * The words of one kind of group.
     *
     * @param row its name
     * @param add on the button that adds one
     * @param remove on the button that removes one
     */
    record Wording(String row, String add, String remove) {}

    Rows(Wording wording, Supplier<R> make) {
        this.wording = wording;
        this.make = make;
        list.addClassName("rows");
        add = new Button(wording.add(), click -> {
            R row = make.get();
            append(row);
            row.focus();
        });
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getContent().add(list, add);
    }

    /** The groups in their order. */
    List<R> all() {
        return List.copyOf(rows);
    }

    /** Whether groups can be added and removed. */
    void setFixed(boolean value) {
        fixed = value;
        add.setVisible(!value);
        removers.forEach(remover -> remover.setVisible(!value));
    }

    /** Calls whenever a group was added or removed. */
    void whenChanged(Runnable told) {
        changed = told;
    }

    void clear() {
        removers.clear();
        rows.clear();
        list.removeAll();
    }

    /** Adds an empty group, to be filled by the caller. */
    R addEmpty() {
        R row = make.get();
        append(row);
        return row;
    }

    private void append(R row) {
        FieldSet group = new FieldSet(wording.row() + " " + (rows.size() + 1));
        group.addClassName("row");
        Button remove = new Button(wording.remove(), click -> remove(row, group));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_SMALL);
        group.add(row.content());
        remove.setVisible(!fixed);
        removers.add(remove);
        group.add(remove);
        rows.add(row);
        list.add(group);
        changed.run();
    }

    private void remove(R row, FieldSet group) {
        rows.remove(row);
        list.remove(group);
        List<Component> left = list.getChildren().toList();
        for (int i = 0; i < left.size(); i++) {
            ((FieldSet) left.get(i)).setLegendText(wording.row() + " " + (i + 1));
        }
        add.focus();
        changed.run();
    }
}
