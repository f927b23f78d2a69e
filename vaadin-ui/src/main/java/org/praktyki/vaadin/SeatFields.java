package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.Voivodeship;

/** Where something has its seat, with what the territorial register knows of the place. */
final class SeatFields extends Composite<Div> {

    private static final String PATH = "seat.";

    private final transient Texts texts;
    private final TextField locality;
    private final Select<Voivodeship> voivodeship = new Select<>();
    private final TextField territory;
    private final TextField street;
    private final TextField postcode;
    private final TextField postOffice;
    private final RegisterLookup lookup;

    SeatFields(Texts texts, TerritoryRegister register) {
        this.texts = texts;
        locality = text("locality");
        voivodeship.setLabel(texts.field("recordCard.voivodeship"));
        voivodeship.setItems(Voivodeship.values());
        voivodeship.setItemLabelGenerator(value -> value == null ? texts.get("none") : value.polishName());
        voivodeship.setEmptySelectionAllowed(true);
        voivodeship.setEmptySelectionCaption(texts.get("none"));
        territory = text("teryt");
        street = text("street");
        postcode = text("postcode");
        postcode.setPlaceholder("00-000");
        postOffice = text("postOffice");
        lookup = new RegisterLookup(texts, register, this::choose);
        getContent().addClassName("fields");
        getContent().add(fields().map(FormField::input).toArray(Component[]::new));
        getContent().addComponentAtIndex(getContent().indexOf(territory) + 1, lookup);
        Stream.<HasValue<?, ?>>of(locality, voivodeship, territory)
                .forEach(field -> field.addValueChangeListener(change -> look()));
    }

    private TextField text(String name) {
        return new TextField(texts.field("recordCard." + name));
    }

    /** Whether nothing can be taken over from the register. */
    void setFixed(boolean fixed) {
        lookup.setFixed(fixed);
        look();
    }

    private void look() {
        lookup.look(RecordCard.builder()
                .locality(locality.getValue())
                .voivodeship(voivodeship.getValue())
                .teryt(new Reading().value("", territory.getValue(), Teryt::new))
                .build());
    }

    /** Takes over what the register says of a unit; the locality stays as it was written where there is one. */
    private void choose(Territory unit) {
        territory.setValue(unit.code().value());
        voivodeship.setValue(unit.code().voivodeship());
        if (locality.isEmpty() && unit.code().isCommune()) {
            locality.setValue(unit.name());
        }
        territory.focus();
    }

    void show(Seat seat) {
        locality.setValue(seat.locality().orElse(""));
        voivodeship.setValue(seat.voivodeship().orElse(null));
        territory.setValue(seat.territory().map(Teryt::value).orElse(""));
        street.setValue(seat.street().orElse(""));
        postcode.setValue(seat.postcode().orElse(""));
        postOffice.setValue(seat.postOffice().orElse(""));
        look();
    }

    Seat read(Reading reading) {
        return new Seat(
                Optional.ofNullable(reading.value(PATH + "territory", territory.getValue(), Teryt::new)),
                Optional.ofNullable(voivodeship.getValue()),
                Optional.of(locality.getValue()),
                Optional.of(street.getValue()),
                Optional.ofNullable(reading.value(PATH + "postcode", postcode.getValue(), SeatFields::postcode)),
                Optional.of(postOffice.getValue()));
    }

    private static String postcode(String text) {
        return RecordCard.builder().postcode(text).build().postcode().orElseThrow();
    }

    Stream<FormField> fields() {
        return Stream.of(
                new FormField(PATH + "locality", locality),
                new FormField(PATH + "territory", territory),
                new FormField(PATH + "voivodeship", voivodeship),
                new FormField(PATH + "street", street),
                new FormField(PATH + "postcode", postcode),
                new FormField(PATH + "postOffice", postOffice));
    }
}
