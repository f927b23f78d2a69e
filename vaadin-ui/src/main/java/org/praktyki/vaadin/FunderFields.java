package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.text.WebAddress;

/** One body that paid. */
final class FunderFields implements Rows.Row {

    private final TextField name = new TextField();
    private final TextField website = new TextField();
    private final BodyLogo logo;

    FunderFields(Texts texts, BodyLogo.Signs signs) {
        logo = new BodyLogo(texts, signs);
        name.setLabel(texts.field("funding.funders.name"));
        website.setLabel(texts.field("funding.funders.website"));
    }

    @Override
    public Component[] content() {
        return new Component[] {name, website, logo};
    }

    @Override
    public void focus() {
        name.focus();
    }

    void show(Funder funder) {
        name.setValue(funder.name());
        website.setValue(funder.website().map(WebAddress::value).orElse(""));
        logo.show(funder.logo());
    }

    /** Whether its sign can be replaced and removed. */
    void setFixed(boolean fixed) {
        logo.setFixed(fixed);
    }

    /** The body; none where nothing is written. */
    Optional<Funder> read(String path, Reading reading) {
        Optional<WebAddress> address =
                Optional.ofNullable(reading.value(path + ".website", website.getValue(), WebAddress::new));
        if (name.getValue().isBlank()) {
            if (!website.getValue().isBlank() || !logo.isEmpty()) {
                reading.refuse(path + ".name", "", Problem.REQUIRED);
            }
            return Optional.empty();
        }
        return Optional.of(new Funder(name.getValue(), address, logo.read()));
    }

    Stream<FormField> fields(String path) {
        return Stream.of(
                new FormField(path + ".name", name),
                new FormField(path + ".website", website),
                logo.field(path + ".logo"));
    }
}
