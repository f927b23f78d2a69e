package org.praktyki.vaadin;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Cost;
import org.praktyki.core.practice.Identifiers;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.text.Krs;
import org.praktyki.core.text.Nip;
import org.praktyki.core.text.Regon;

/** What a record card says of the course of the solution, what it cost, and the numbers of the body behind it. */
final class CourseFields {

    private static final String PATH = "recordCard.";
    private static final String COST = PATH + "cost";

    private final DateField startedOn;
    private final DateField endedOn;
    private final TextField costFrom;
    private final TextField costTo;
    private final TextField nip;
    private final TextField regon;
    private final TextField krs;

    CourseFields(Texts texts) {
        startedOn = new DateField(texts, texts.field(PATH + "startedOn"));
        endedOn = new DateField(texts, texts.field(PATH + "endedOn"));
        costFrom = number(texts, COST + ".from");
        costTo = number(texts, COST + ".to");
        nip = number(texts, PATH + "identifiers.nip");
        regon = number(texts, PATH + "identifiers.regon");
        krs = number(texts, PATH + "identifiers.krs");
    }

    private static TextField number(Texts texts, String path) {
        TextField field = new TextField(texts.field(path));
        field.getElement().setAttribute("inputmode", "numeric");
        return field;
    }

    void show(RecordCard card) {
        startedOn.setValue(card.startedOn().orElse(null));
        endedOn.setValue(card.endedOn().orElse(null));
        costFrom.setValue(card.cost().flatMap(Cost::from).map(Object::toString).orElse(""));
        costTo.setValue(card.cost().flatMap(Cost::to).map(Object::toString).orElse(""));
        nip.setValue(card.identifiers().nip().map(Nip::value).orElse(""));
        regon.setValue(card.identifiers().regon().map(Regon::value).orElse(""));
        krs.setValue(card.identifiers().krs().map(Krs::value).orElse(""));
    }

    /** Writes what is there onto a card. */
    void read(RecordCard.Builder card, Reading reading) {
        card.startedOn(startedOn.read(PATH + "startedOn", reading))
                .endedOn(endedOn.read(PATH + "endedOn", reading))
                .cost(cost(reading))
                .identifiers(new Identifiers(
                        Optional.ofNullable(reading.value(PATH + "identifiers.nip", nip.getValue(), Nip::new)),
                        Optional.ofNullable(reading.value(PATH + "identifiers.regon", regon.getValue(), Regon::new)),
                        Optional.ofNullable(reading.value(PATH + "identifiers.krs", krs.getValue(), Krs::new))));
    }

    private @Nullable Cost cost(Reading reading) {
        Optional<Long> from = amount(COST + ".from", costFrom, reading);
        Optional<Long> to = amount(COST + ".to", costTo, reading);
        if (from.isEmpty() && to.isEmpty()) {
            return null;
        }
        try {
            return new Cost(from, to);
        } catch (InvalidValueException e) {
            reading.refuse(COST + ".to", e.value(), e.problem());
            return null;
        }
    }

    private static Optional<Long> amount(String path, TextField field, Reading reading) {
        return Optional.ofNullable(reading.value(path, field.getValue(), text -> {
            long amount = Reading.number(text);
            if (amount < 0) {
                throw new InvalidValueException(text, Problem.NOT_A_NUMBER);
            }
            return amount;
        }));
    }

    Stream<FormField> fields() {
        return Stream.of(
                new FormField(PATH + "startedOn", startedOn),
                new FormField(PATH + "endedOn", endedOn),
                new FormField(COST + ".from", costFrom),
                new FormField(COST + ".to", costTo),
                new FormField(PATH + "identifiers.nip", nip),
                new FormField(PATH + "identifiers.regon", regon),
                new FormField(PATH + "identifiers.krs", krs));
    }
}
