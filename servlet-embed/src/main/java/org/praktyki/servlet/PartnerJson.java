package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Names;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.partner.Term;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;
import tools.jackson.core.JsonGenerator;

/**
 * Writes partners and partnerships as JSON, each between the braces of an object that its caller opens. What is absent is left out;
 * dates that are known in part are EDTF, and an end is the first day after.
 *
 * @param directory of what everyone may see
 * @param day of which is spoken
 * @param links the pages
 * @param json what is written to
 */
record PartnerJson(Directory directory, LocalDate day, Links links, JsonGenerator json) {

    /** As it stands in a list. */
    void summary(Partner partner) {
        named(partner);
        text("kind", Optional.of(partner.kind().slug()));
        json.writeObjectPropertyStart("identifiers");
        text("nip", partner.identifiers().nip().map(nip -> nip.value()));
        text("regon", partner.identifiers().regon().map(regon -> regon.value()));
        text("krs", partner.identifiers().krs().map(krs -> krs.value()));
        json.writeEndObject();
        seat(partner.seat());
        topics(partner.topics());
    }

    /** As it stands in a list. */
    void summary(Partnership partnership) {
        named(partnership);
        text("form", Optional.of(partnership.form().slug()));
        term(partnership.term());
        seat(partnership.seat());
        topics(partnership.topics());
        json.writeStringProperty("on", day.toString());
        json.writeNumberProperty(
                "memberCount",
                directory.membersOn(partnership, day).stream()
                        .map(member -> member.partner().id())
                        .distinct()
                        .count());
    }

    /** Names, addresses and identity. */
    void named(Partner partner) {
        json.writeStringProperty("id", partner.id().toString());
        json.writeStringProperty("slug", partner.slug().value());
        json.writeStringProperty("url", links.partner(partner.slug()));
        names(partner.names());
    }

    /** Names, addresses and identity. */
    void named(Partnership partnership) {
        json.writeStringProperty("id", partnership.id().toString());
        json.writeStringProperty("slug", partnership.slug().value());
        json.writeStringProperty("url", links.partnership(partnership.slug()));
        names(partnership.names());
    }

    /** Who is meant, and no more. */
    void reference(String property, Partner partner) {
        json.writeObjectPropertyStart(property);
        reference(partner);
        json.writeEndObject();
    }

    /** Who is meant, and no more. */
    void reference(Partner partner) {
        json.writeStringProperty("slug", partner.slug().value());
        json.writeStringProperty("name", partner.names().on(day).text());
        json.writeStringProperty("url", links.partner(partner.slug()));
    }

    /** What is meant, and no more. */
    void reference(String property, Partnership partnership) {
        json.writeObjectPropertyStart(property);
        reference(partnership);
        json.writeEndObject();
    }

    /** What is meant, and no more. */
    void reference(Partnership partnership) {
        json.writeStringProperty("slug", partnership.slug().value());
        json.writeStringProperty("name", partnership.names().on(day).text());
        json.writeStringProperty("url", links.partnership(partnership.slug()));
    }

    private void names(Names names) {
        Name shown = names.on(day);
        json.writeStringProperty("name", shown.text());
        text("abbreviation", shown.abbreviation());
        json.writeArrayPropertyStart("names");
        for (Name name : names.all()) {
            json.writeStartObject();
            json.writeStringProperty("text", name.text());
            text("abbreviation", name.abbreviation());
            term(name.term());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** From when, and the first day or time after. */
    void term(Term term) {
        text("from", term.from().map(PartialDate::edtf));
        text("until", term.until().map(PartialDate::edtf));
    }

    private void seat(Seat seat) {
        json.writeObjectPropertyStart("seat");
        text("teryt", seat.territory().map(Teryt::value));
        text("voivodeship", seat.voivodeship().map(Voivodeship::slug));
        text("locality", seat.locality());
        text("street", seat.street());
        text("postcode", seat.postcode());
        text("postOffice", seat.postOffice());
        json.writeEndObject();
    }

    private void topics(Set<Slug> topics) {
        texts("topics", topics.stream().map(Slug::value).sorted(Comparator.naturalOrder()));
    }

    /** Left out where it is absent. */
    void text(String property, Optional<String> value) {
        value.ifPresent(text -> json.writeStringProperty(property, text));
    }

    /** A list of texts. */
    void texts(String property, Stream<String> values) {
        json.writeArrayPropertyStart(property);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /** The name of a value of an enumeration, as addresses have it. */
    static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
