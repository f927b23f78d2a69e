package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.WebAddress;

/** The record card without its contacts. */
final class RecordCardFields extends Composite<Div> {

    private static final String PATH = "recordCard.";

    private final transient Texts texts;
    private final DateField enteredOn;
    private final DateField updatedOn;
    private final Select<UnitType> unitType;
    private final Select<Voivodeship> voivodeship;
    private final TextField locality;
    private final TextField powiat;
    private final TextField postcode;
    private final TextField postOffice;
    private final TextField implementingBody;
    private final TextField street;
    private final TextField population;
    private final TextField populationYear;
    private final TextArea websites;
    private final TextArea emails;
    private final TextField teryt;
    private final PointFields point;
    private final CourseFields course;
    private final RegisterLookup lookup;

    RecordCardFields(Texts texts, TerritoryRegister register) {
        this.texts = texts;
        enteredOn = new DateField(texts, texts.field(PATH + "enteredOn"));
        updatedOn = new DateField(texts, texts.field(PATH + "updatedOn"));
        unitType = select("unitType", UnitType.values(), type -> type.label(texts.locale()));
        voivodeship = select("voivodeship", Voivodeship.values(), Voivodeship::polishName);
        locality = text("locality");
        powiat = text("powiat");
        postcode = text("postcode");
        postcode.setPlaceholder("00-000");
        postOffice = text("postOffice");
        implementingBody = text("implementingBody");
        street = text("street");
        population = text("population");
        population.getElement().setAttribute("inputmode", "numeric");
        populationYear = text("populationYear");
        populationYear.getElement().setAttribute("inputmode", "numeric");
        websites = lines("websites");
        emails = lines("emails");
        teryt = text("teryt");
        point = new PointFields(texts);
        course = new CourseFields(texts);
        lookup = new RegisterLookup(texts, register, unit -> choose(unit, register));
        getContent().addClassName("fields");
        getContent().add(fields().map(FormField::input).toArray(Component[]::new));
        getContent().addComponentAtIndex(getContent().indexOf(teryt) + 1, lookup);
        getContent().addComponentAtIndex(getContent().indexOf(point.last()) + 1, point.map());
        Stream.<HasValue<?, ?>>of(unitType, voivodeship, locality, powiat, teryt)
                .forEach(field -> field.addValueChangeListener(change -> look()));
    }

    /** Whether nothing can be taken over from the register. */
    void setFixed(boolean fixed) {
        lookup.setFixed(fixed);
        point.setFixed(fixed);
        look();
    }

    private void look() {
        lookup.look(place(new Reading()).build());
    }

    /** Takes over what the register says of a unit; the locality stays as it was written where there is one. */
    private void choose(Territory unit, TerritoryRegister register) {
        teryt.setValue(unit.code().value());
        voivodeship.setValue(unit.code().voivodeship());
        unit.code().unitType().ifPresent(unitType::setValue);
        unit.code().powiat().flatMap(register::find).map(Territory::name).ifPresent(powiat::setValue);
        if (locality.isEmpty() && unit.code().isCommune()) {
            locality.setValue(unit.name());
        }
        teryt.focus();
    }

    private TextField text(String name) {
        return new TextField(texts.field(PATH + name));
    }

    private TextArea lines(String name) {
        TextArea area = new TextArea(texts.field(PATH + name));
        area.setHelperText(texts.get("hint.lines"));
        return area;
    }

    private <T extends Enum<T>> Select<T> select(String name, T[] values, Function<T, String> label) {
        Select<T> select = new Select<>();
        select.setLabel(texts.field(PATH + name));
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? texts.get("none") : label.apply(value));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(texts.get("none"));
        return select;
    }

    void show(RecordCard card) {
        enteredOn.setValue(card.enteredOn().orElse(null));
        updatedOn.setValue(card.updatedOn().orElse(null));
        unitType.setValue(card.unitType().orElse(null));
        voivodeship.setValue(card.voivodeship().orElse(null));
        locality.setValue(card.locality().orElse(""));
        powiat.setValue(card.powiat().orElse(""));
        postcode.setValue(card.postcode().orElse(""));
        postOffice.setValue(card.postOffice().orElse(""));
        implementingBody.setValue(card.implementingBody().orElse(""));
        street.setValue(card.street().orElse(""));
        population.setValue(card.population().map(Object::toString).orElse(""));
        populationYear.setValue(card.populationYear().map(Object::toString).orElse(""));
        websites.setValue(joined(card.websites()));
        emails.setValue(joined(card.emails()));
        teryt.setValue(card.teryt().map(Teryt::value).orElse(""));
        point.show(card.point());
        course.show(card);
        look();
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    /** The card with these contacts. Each value is made alone first, so that what is wrong stands beside its own field. */
    RecordCard read(Reading reading, List<Contact> contacts) {
        RecordCard.Builder card = place(reading);
        point.read(card, reading);
        course.read(card, reading);
        return card.enteredOn(enteredOn.read(PATH + "enteredOn", reading))
                .updatedOn(updatedOn.read(PATH + "updatedOn", reading))
                .postcode(reading.value(PATH + "postcode", postcode.getValue(), RecordCardFields::postcode))
                .postOffice(postOffice.getValue())
                .implementingBody(implementingBody.getValue())
                .street(street.getValue())
                .population(reading.value(PATH + "population", population.getValue(), RecordCardFields::population))
                .populationYear(
                        reading.value(PATH + "populationYear", populationYear.getValue(), RecordCardFields::year))
                .websites(reading.lines(PATH + "websites", websites.getValue(), WebAddress::new))
                .emails(reading.lines(PATH + "emails", emails.getValue(), EmailAddress::new))
                .contacts(contacts)
                .build();
    }

    /** A card on which only stands where it is. */
    private RecordCard.Builder place(Reading reading) {
        return RecordCard.builder()
                .unitType(unitType.getValue())
                .voivodeship(voivodeship.getValue())
                .locality(locality.getValue())
                .powiat(powiat.getValue())
                .teryt(reading.value(PATH + "teryt", teryt.getValue(), Teryt::new));
    }

    private static String postcode(String text) {
        return RecordCard.builder().postcode(text).build().postcode().orElseThrow();
    }

    private static Long population(String text) {
        return RecordCard.builder()
                .population(Reading.number(text))
                .build()
                .population()
                .orElseThrow();
    }

    private static Integer year(String text) {
        int year = Math.clamp(Reading.number(text), Integer.MIN_VALUE, Integer.MAX_VALUE);
        return RecordCard.builder()
                .populationYear(year)
                .build()
                .populationYear()
                .orElseThrow();
    }

    Stream<FormField> fields() {
        Stream<FormField> own = Stream.of(
                new FormField(PATH + "enteredOn", enteredOn),
                new FormField(PATH + "updatedOn", updatedOn),
                new FormField(PATH + "unitType", unitType),
                new FormField(PATH + "implementingBody", implementingBody),
                new FormField(PATH + "locality", locality),
                new FormField(PATH + "powiat", powiat),
                new FormField(PATH + "voivodeship", voivodeship),
                new FormField(PATH + "teryt", teryt),
                new FormField(PATH + "street", street),
                new FormField(PATH + "postcode", postcode),
                new FormField(PATH + "postOffice", postOffice),
                new FormField(PATH + "population", population),
                new FormField(PATH + "populationYear", populationYear),
                new FormField(PATH + "websites", websites),
                new FormField(PATH + "emails", emails));
        return Stream.of(own, point.fields(), course.fields()).flatMap(part -> part);
    }
}
