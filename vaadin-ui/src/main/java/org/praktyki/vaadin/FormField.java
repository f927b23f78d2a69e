package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.praktyki.core.finding.Finding;

/**
 * A field of a form under the path that findings know it by.
 *
 * @param path such as {@code recordCard.contacts[1].phones}
 * @param input a component that is also a {@link HasValue}
 */
record FormField(String path, Component input) {

    private static final int SOON = 1000;

    /** Refuses components that hold no value. */
    FormField {
        if (!(input instanceof HasValue<?, ?>)) {
            throw new IllegalArgumentException("Not a field: " + path);
        }
    }

    /** What stands in it now. */
    Object value() {
        Object value = ((HasValue<?, ?>) input).getValue();
        return Optional.ofNullable(value);
    }

    String label() {
        return input instanceof HasLabel labelled ? labelled.getLabel() : path;
    }

    /** Whether a finding at that path is about this field or a part of it. */
    boolean holds(String findingPath) {
        return findingPath.equals(path) || findingPath.startsWith(path + "[") || findingPath.startsWith(path + ".");
    }

    void refuse(String message) {
        if (input instanceof HasValidation validated) {
            validated.setErrorMessage(message);
            validated.setInvalid(true);
        }
    }

    void accept() {
        if (input instanceof HasValidation validated) {
            validated.setInvalid(false);
        }
    }

    /** Lets the server know what is typed a moment after it was, and not only when the field is left. */
    void hurry() {
        if (input instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(SOON);
        }
    }

    /** Puts back what was typed and could not be read; of one value among several a line. */
    void retype(Finding unread) {
        if (input instanceof TextField text && unread.field().equals(path)) {
            text.setValue(unread.value());
        } else if (input instanceof TextArea lines) {
            lines.setValue((lines.getValue() + "\n" + unread.value()).strip());
        }
    }

    void setReadOnly(boolean readOnly) {
        ((HasValue<?, ?>) input).setReadOnly(readOnly);
    }

    void focus() {
        if (input instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
