package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.text.WebAddress;

/** One source: what it is called, where it can be read, and of which day it speaks. */
final class CitationFields implements Rows.Row {

    private final TextField title = new TextField();
    private final TextField address = new TextField();
    private final DateField asOf;

    /** An empty one. */
    CitationFields(Texts texts, Runnable changed) {
        title.setLabel(texts.get("citation.title"));
        title.setMaxLength(Citation.MAX_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.addValueChangeListener(change -> changed.run());
        address.setLabel(texts.get("citation.address"));
        asOf = new DateField(texts, texts.get("citation.asOf"));
    }

    @Override
    public Component[] content() {
        return new Component[] {title, address, asOf};
    }

    @Override
    public void focus() {
        title.focus();
    }

    void show(Citation citation) {
        title.setValue(citation.title());
        address.setValue(citation.address().map(WebAddress::value).orElse(""));
        asOf.setValue(citation.asOf().orElse(null));
    }

    /** What it is called, as it stands there. */
    String title() {
        return title.getValue().strip();
    }

    /** The source; none where its title is missing, which is a finding. */
    @Nullable
    Citation read(String path, Reading reading) {
        Optional<WebAddress> where =
                Optional.ofNullable(reading.value(path + ".address", address.getValue(), WebAddress::new));
        Optional<LocalDate> day = Optional.ofNullable(asOf.read(path + ".asOf", reading));
        if (title().isEmpty()) {
            reading.refuse(path + ".title", "", Problem.REQUIRED);
            return null;
        }
        return new Citation(title(), where, day);
    }

    Stream<FormField> fields(String path) {
        return Stream.of(
                new FormField(path + ".title", title),
                new FormField(path + ".address", address),
                new FormField(path + ".asOf", asOf));
    }
}
