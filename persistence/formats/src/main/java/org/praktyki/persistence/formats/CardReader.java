package org.praktyki.persistence.formats;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Cost;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.Identifiers;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.Krs;
import org.praktyki.core.text.Nip;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.Regon;
import org.praktyki.core.text.WebAddress;

/** The record card's part of {@link NodeReader}. */
final class CardReader {

    private final Notes notes;

    CardReader(Notes notes) {
        this.notes = notes;
    }

    RecordCard read(Fields card) {
        try (card) {
            RecordCard.Builder builder = RecordCard.builder()
                    .enteredOn(date(card, "enteredOn"))
                    .updatedOn(date(card, "updatedOn"))
                    .startedOn(date(card, "startedOn"))
                    .endedOn(date(card, "endedOn"))
                    .identifiers(identifiers(card.object("identifiers")))
                    .cost(cost(card).orElse(null))
                    .websites(card.lenientList("websites", WebAddress::new, Problem.NOT_A_WEB_ADDRESS))
                    .emails(card.lenientList("emails", EmailAddress::new, Problem.NOT_AN_EMAIL))
                    .contacts(contacts(card.objects("contacts", "name")));
            place(card, builder);
            builder.point(point(card).orElse(null));
            population(card, builder);
            return builder.build();
        }
    }

    private static void place(Fields card, RecordCard.Builder builder) {
        builder.unitType(card.lenient("unitType", CardReader::unitType, Problem.NOT_A_UNIT_TYPE)
                        .orElse(null))
                .locality(card.text("locality").orElse(null))
                .powiat(card.text("powiat").orElse(null))
                .voivodeship(card.lenient("voivodeship", CardReader::voivodeship, Problem.NOT_A_VOIVODESHIP)
                        .orElse(null))
                .teryt(card.lenient("teryt", CardReader::teryt, Problem.NOT_A_TERYT)
                        .orElse(null))
                .postcode(card.lenient("postcode", CardReader::postcode, Problem.NOT_A_POSTCODE)
                        .orElse(null))
                .postOffice(card.text("postOffice").orElse(null))
                .implementingBody(card.text("implementingBody").orElse(null))
                .street(card.text("street").orElse(null));
    }

    /** The year may stand beside the number, as people write it. */
    private static void population(Fields card, RecordCard.Builder builder) {
        Optional<Headcount> people = card.lenient("population", CardReader::headcount, Problem.NOT_A_NUMBER);
        people.ifPresent(count ->
                builder.population(count.people()).populationYear(count.year().orElse(null)));
        card.lenient("populationYear", CardReader::year, Problem.NOT_A_NUMBER).ifPresent(builder::populationYear);
    }

    private static Headcount headcount(String text) {
        return Headcount.of(text).orElseThrow(() -> new InvalidValueException(text, Problem.NOT_A_NUMBER));
    }

    private static Integer year(String text) {
        int year = Integer.parseInt(text.strip());
        return RecordCard.builder()
                .populationYear(year)
                .build()
                .populationYear()
                .orElseThrow();
    }

    private static String postcode(String text) {
        return RecordCard.builder().postcode(text.strip()).build().postcode().orElseThrow();
    }

    private static @Nullable LocalDate date(Fields fields, String name) {
        return fields.lenient(name, CardReader::date, Problem.NOT_A_DATE).orElse(null);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return CardDate.of(text).orElseThrow(() -> e);
        }
    }

    private static UnitType unitType(String text) {
        return UnitType.parse(text)
                .orElseGet(() -> UnitType.valueOf(text.strip().toUpperCase(Locale.ROOT)));
    }

    static Voivodeship voivodeship(String text) {
        return Voivodeship.parse(text).orElseThrow(() -> new InvalidValueException(text, Problem.NOT_A_VOIVODESHIP));
    }

    /** Spreadsheets take a code for a number, and the zero that it begins with for nothing. */
    static Teryt teryt(String text) {
        String code = text.strip();
        return new Teryt(code.matches("\\d|\\d{3}|\\d{6}") ? "0" + code : code);
    }

    static Identifiers identifiers(Fields fields) {
        try (fields) {
            return new Identifiers(
                    fields.lenient("nip", Nip::new, Problem.NOT_A_NIP),
                    fields.lenient("regon", Regon::new, Problem.NOT_A_REGON),
                    fields.lenient("krs", Krs::new, Problem.NOT_A_KRS));
        }
    }

    /** Both of its coordinates or none; one alone is no place, and is kept as it was written. */
    private Optional<GeoPoint> point(Fields card) {
        try (Fields point = card.object("point")) {
            Optional<Double> latitude = point.lenient("lat", CardReader::latitude, Problem.NOT_A_POINT);
            Optional<Double> longitude = point.lenient("lon", CardReader::longitude, Problem.NOT_A_POINT);
            if (latitude.isPresent() && longitude.isPresent()) {
                return Optional.of(new GeoPoint(latitude.get(), longitude.get()));
            }
            latitude.ifPresent(alone -> notes.literal(point.path("lat"), alone.toString(), Problem.NOT_A_POINT));
            longitude.ifPresent(alone -> notes.literal(point.path("lon"), alone.toString(), Problem.NOT_A_POINT));
            return Optional.empty();
        }
    }

    private static Double latitude(String text) {
        return new GeoPoint(GeoPoint.degrees(text), 0).latitude();
    }

    private static Double longitude(String text) {
        return new GeoPoint(0, GeoPoint.degrees(text)).longitude();
    }

    private Optional<Cost> cost(Fields card) {
        if (!card.has("cost")) {
            return Optional.empty();
        }
        try (Fields cost = card.object("cost")) {
            Optional<Long> from = cost.lenient("from", CardReader::amount, Problem.NOT_A_NUMBER);
            Optional<Long> to = cost.lenient("to", CardReader::amount, Problem.NOT_A_NUMBER);
            if (from.isEmpty() && to.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Cost(from, to));
        } catch (InvalidValueException e) {
            notes.literal(card.path("cost"), e.value(), e.problem());
            return Optional.empty();
        }
    }

    private static Long amount(String text) {
        return Long.valueOf(text.replaceAll("[\\s\\u00a0]|zł", ""));
    }

    List<Contact> contacts(List<Fields> entries) {
        List<Contact> contacts = new ArrayList<>();
        for (Fields entry : entries) {
            try (entry) {
                contact(entry).ifPresent(contacts::add);
            }
        }
        return contacts;
    }

    private Optional<Contact> contact(Fields entry) {
        Optional<String> name = entry.text("name").filter(text -> !text.isBlank());
        Optional<ContactId> id = entry.strict("id", ContactId::of);
        Contact.Kind kind = entry.strict("kind", CardReader::kind).orElse(Contact.Kind.PERSON);
        Contact.Visibility visibility =
                entry.strict("visibility", CardReader::visibility).orElse(Contact.Visibility.INTERNAL);
        Optional<String> role = entry.text("role");
        List<PhoneNumber> phones = phones(entry);
        Optional<EmailAddress> email = entry.lenient("email", EmailAddress::new, Problem.NOT_AN_EMAIL);
        Custody custody = custody(entry.object("custody"));
        if (name.isEmpty()) {
            notes.refuse(entry.path("name"), "", Problem.REQUIRED);
            return Optional.empty();
        }
        return Optional.of(new Contact(id, kind, name.get(), role, phones, email, visibility, custody));
    }

    private static Contact.Kind kind(String text) {
        return Contact.Kind.valueOf(text.strip().toUpperCase(Locale.ROOT));
    }

    private static Contact.Visibility visibility(String text) {
        return Contact.Visibility.valueOf(text.strip().toUpperCase(Locale.ROOT));
    }

    /** A number that is in its form already is taken as it is: numbering plans change. */
    private List<PhoneNumber> phones(Fields entry) {
        List<PhoneNumber> phones = new ArrayList<>();
        List<String> texts = entry.texts("phones");
        for (int i = 0; i < texts.size(); i++) {
            try {
                phones.add(new PhoneNumber(texts.get(i)));
            } catch (InvalidValueException e) {
                for (Phones.Reading reading : Phones.read(texts.get(i))) {
                    reading.number().ifPresent(phones::add);
                    if (reading.number().isEmpty()) {
                        notes.literal(entry.path("phones") + "[" + i + "]", reading.text(), Problem.NOT_A_PHONE);
                    }
                }
            }
        }
        return phones;
    }

    private static Custody custody(Fields fields) {
        try (fields) {
            return new Custody(
                    fields.strict("basis", text -> Custody.LawfulBasis.valueOf(text.strip())),
                    fields.text("source"),
                    fields.strict("reviewBy", LocalDate::parse),
                    fields.strict("expiresOn", LocalDate::parse));
        }
    }
}
