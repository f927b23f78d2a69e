package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.LegacyAddress;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Source;
import org.praktyki.core.text.WebAddress;

/** When someone is to look at a practice again, and where it was before. */
final class UpkeepFields extends Composite<Div> {

    private static final String REVIEW_BY = "life.reviewBy";
    private static final String LEGACY = "legacyAddress";

    private final DateField reviewBy;
    private final TextField legacyAddress;
    private final Div source = new Div();
    private final transient Texts texts;

    UpkeepFields(Texts texts) {
        this.texts = texts;
        reviewBy = new DateField(texts, texts.field(REVIEW_BY));
        legacyAddress = new TextField(texts.field(LEGACY));
        legacyAddress.setHelperText(texts.get("hint.legacy"));
        source.addClassNames("wide", "imported");
        getContent().addClassName("fields");
        getContent().add(fields().map(FormField::input).toArray(Component[]::new));
        getContent().add(source);
    }

    void show(Practice practice) {
        reviewBy.setValue(practice.life().reviewBy().orElse(null));
        legacyAddress.setValue(
                practice.legacyAddress().map(LegacyAddress::toString).orElse(""));
        source.removeAll();
        practice.source().ifPresent(this::show);
        source.setVisible(practice.source().isPresent());
    }

    private void show(Source imported) {
        source.setText(texts.get("imported", texts.moment(imported.importedOn()), imported.key()));
        imported.address().map(WebAddress::value).ifPresent(address -> source.add(new Anchor(address, address)));
    }

    /** Writes what is there onto a practice. */
    void read(Practice.Builder practice, Practice onto, Reading reading) {
        practice.life(onto.life().withReviewBy(Optional.ofNullable(reviewBy.read(REVIEW_BY, reading))))
                .legacyAddress(Optional.ofNullable(
                        reading.value(LEGACY, legacyAddress.getValue(), UpkeepFields::legacyAddress)));
    }

    private static LegacyAddress legacyAddress(String text) {
        return LegacyAddress.of(text).orElseThrow(() -> new InvalidValueException(text, Problem.NOT_A_LEGACY_ADDRESS));
    }

    Stream<FormField> fields() {
        return Stream.of(new FormField(REVIEW_BY, reviewBy), new FormField(LEGACY, legacyAddress));
    }
}
