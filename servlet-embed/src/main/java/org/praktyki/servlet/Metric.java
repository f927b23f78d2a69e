package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Cost;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;

/**
 * The record card (metryka) as it is shown: what is absent has no row; what could not be read stands there as its source
 * wrote it; contacts that are not public are not there at all.
 *
 * @param rows in the card's order
 * @param people whom to ask
 */
record Metric(List<Row> rows, List<Person> people) {

    /** A field and its values, at least one. */
    record Row(String label, List<Value> values) {}

    /**
     * Whom to ask.
     *
     * @param form the address of the form that leads to whoever is not shown
     */
    record Person(String name, Optional<String> role, List<Value> ways, Optional<String> form) {}

    /**
     * The card of a practice.
     *
     * @param today decides which contacts have expired
     * @param forms the addresses of forms; empty where there are none
     */
    static Metric of(Practice practice, Texts texts, LocalDate today, Function<ContactId, Optional<String>> forms) {
        Stream<Person> relayed = practice.recordCard().contacts().stream()
                .filter(contact -> contact.isRelayed(today))
                .map(contact -> relayed(contact, texts, forms));
        return new Metric(
                new Rows(practice, texts).all(),
                Stream.concat(people(practice, today).stream(), relayed).toList());
    }

    /** Nothing of it is shown but where one can write to it. */
    private static Person relayed(Contact contact, Texts texts, Function<ContactId, Optional<String>> forms) {
        return new Person(
                contact.relayName().orElseGet(() -> texts.say("relay.someone")),
                contact.role().filter(role -> contact.kind() == Contact.Kind.OFFICE),
                List.of(),
                contact.id().flatMap(forms));
    }

    private static List<Person> people(Practice practice, LocalDate today) {
        List<Contact> contacts = practice.recordCard().contacts();
        // A finding knows its contact by place only. Where some contacts are not public, a place that has shifted since
        // the
        // import could put one's number under another's name: then none of the literal numbers is shown.
        boolean allPublic = contacts.stream().allMatch(contact -> contact.isPublic(today));
        return IntStream.range(0, contacts.size())
                .filter(i -> contacts.get(i).isPublic(today))
                .mapToObj(
                        i -> person(contacts.get(i), allPublic ? literals(practice, "contacts[" + i + "]") : List.of()))
                .toList();
    }

    private static Person person(Contact contact, List<Value> literals) {
        Stream<Value> typed = Stream.concat(
                contact.phones().stream().map(Value::phone),
                contact.email().stream().map(Value::email));
        return new Person(
                contact.name(),
                contact.role(),
                Stream.concat(typed, literals.stream()).toList(),
                Optional.empty());
    }

    /** What the source wrote for a field or anything in it, where that could not be read. */
    private static List<Value> literals(Practice practice, String field) {
        String path = "recordCard." + field;
        return practice.findings().stream()
                .filter(finding -> finding.problem() != Problem.REPEATED)
                .filter(finding -> finding.field().equals(path)
                        || finding.field().startsWith(path + "[")
                        || finding.field().startsWith(path + "."))
                .map(Finding::value)
                .filter(value -> !value.isBlank())
                .map(Value::literal)
                .toList();
    }

    /** Gathers the rows. */
    private static final class Rows {

        private final Practice practice;
        private final Texts texts;
        private final List<Row> rows = new ArrayList<>();

        Rows(Practice practice, Texts texts) {
            this.practice = practice;
            this.texts = texts;
        }

        List<Row> all() {
            RecordCard card = practice.recordCard();
            one("implementingBody", card.implementingBody(), this::text);
            one(
                    "unitType",
                    card.unitType(),
                    type -> Value.text(type.label(texts.language().locale())));
            one("locality", card.locality(), this::text);
            one("powiat", card.powiat(), this::text);
            one("voivodeship", card.voivodeship(), v -> Value.phrase(v.polishName(), Language.DEFAULT.tag()));
            one("street", card.street(), this::text);
            one("postcode", card.postcode(), Value::text);
            one("postOffice", card.postOffice(), this::text);
            one("teryt", card.teryt(), code -> Value.text(code.value()));
            one("nip", card.identifiers().nip(), nip -> Value.text(nip.value()));
            one("regon", card.identifiers().regon(), regon -> Value.text(regon.value()));
            one("krs", card.identifiers().krs(), krs -> Value.text(krs.value()));
            one("population", card.population(), n -> Value.text(population(n)));
            many("websites", card.websites().stream().map(Value::website));
            many("emails", card.emails().stream().map(Value::email));
            add("period", period(card));
            one("cost", card.cost(), cost -> Value.text(cost(cost)));
            one("enteredOn", card.enteredOn(), date -> Value.date(date, texts));
            one("updatedOn", card.updatedOn(), date -> Value.date(date, texts));
            return rows;
        }

        private <T> void one(String field, Optional<T> typed, Function<T, Value> shown) {
            List<Value> values = typed.isPresent()
                    ? List.of(shown.apply(typed.get()))
                    : practice.literal("recordCard." + field).map(Value::literal).stream()
                            .toList();
            add(field, values);
        }

        private void many(String field, Stream<Value> typed) {
            add(field, Stream.concat(typed, literals(practice, field).stream()).toList());
        }

        private void add(String field, List<Value> values) {
            if (!values.isEmpty()) {
                rows.add(new Row(texts.say("card." + field), values));
            }
        }

        private Value text(String text) {
            return Value.phrase(text, practice.language());
        }

        private List<Value> period(RecordCard card) {
            Stream<Value> typed = Stream.concat(
                    card.startedOn().map(date -> ofPeriod("card.period.from", date)).stream(),
                    card.endedOn().map(date -> ofPeriod("card.period.until", date)).stream());
            Stream<Value> literal =
                    Stream.concat(literals(practice, "startedOn").stream(), literals(practice, "endedOn").stream());
            return Stream.concat(typed, literal).toList();
        }

        private Value ofPeriod(String key, LocalDate date) {
            return Value.date(date, texts.say(key, texts.date(date)));
        }

        private String cost(Cost cost) {
            if (cost.from().equals(cost.to())) {
                return texts.say("card.cost.exactly", texts.number(cost.from().orElseThrow()));
            }
            String from = cost.from().map(texts::number).orElse("");
            String to = cost.to().map(texts::number).orElse("");
            String key = from.isEmpty() ? "card.cost.to" : to.isEmpty() ? "card.cost.from" : "card.cost.range";
            return texts.say(key, from, to);
        }

        private String population(long number) {
            return practice.recordCard()
                    .populationYear()
                    .map(year -> texts.say("card.populationIn", texts.number(number), year))
                    .orElseGet(() -> texts.number(number));
        }
    }
}
