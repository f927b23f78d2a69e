package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.practice.Contact;

/** Numbers, address and contacts of a partner as its page shows them: contacts that are not public are not there at all. */
final class PartnerMetric {

    private final Texts texts;
    private final List<Metric.Row> rows = new ArrayList<>();

    private PartnerMetric(Texts texts) {
        this.texts = texts;
    }

    /**
     * Of a partner.
     *
     * @param today decides which contacts have expired
     */
    static Metric of(Partner partner, Texts texts, LocalDate today) {
        PartnerMetric metric = new PartnerMetric(texts);
        metric.seat(partner.seat());
        metric.one("nip", partner.identifiers().nip().map(nip -> Value.text(nip.value())));
        metric.one("regon", partner.identifiers().regon().map(regon -> Value.text(regon.value())));
        metric.one("krs", partner.identifiers().krs().map(krs -> Value.text(krs.value())));
        metric.add("websites", partner.websites().stream().map(Value::website));
        metric.add("emails", partner.emails().stream().map(Value::email));
        List<Metric.Person> people = partner.contacts().stream()
                .filter(contact -> contact.isPublic(today))
                .map(PartnerMetric::person)
                .toList();
        return new Metric(metric.rows, people);
    }

    private void seat(Seat seat) {
        one("street", seat.street().map(PartnerMetric::text));
        one("locality", seat.locality().map(PartnerMetric::text));
        one("postcode", seat.postcode().map(Value::text));
        one("postOffice", seat.postOffice().map(PartnerMetric::text));
        one("voivodeship", seat.voivodeship().map(voivodeship -> text(voivodeship.polishName())));
        one("teryt", seat.territory().map(code -> Value.text(code.value())));
    }

    private static Value text(String text) {
        return Value.phrase(text, Language.DEFAULT.tag());
    }

    private void one(String field, Optional<Value> value) {
        add(field, value.stream());
    }

    private void add(String field, Stream<Value> values) {
        List<Value> all = values.toList();
        if (!all.isEmpty()) {
            rows.add(new Metric.Row(texts.say("card." + field), all));
        }
    }

    private static Metric.Person person(Contact contact) {
        return new Metric.Person(
                contact.name(),
                contact.role(),
                Stream.concat(
                                contact.phones().stream().map(Value::phone),
                                contact.email().stream().map(Value::email))
                        .toList(),
                Optional.empty());
    }
}
