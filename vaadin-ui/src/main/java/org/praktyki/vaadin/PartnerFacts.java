package org.praktyki.vaadin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Names;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.Slug;
import org.praktyki.vaadin.Facts.Fact;

/** What there is to say of partners. */
final class PartnerFacts {

    private final Texts texts;
    private final CategoryTree topics;
    private final PartnerSource partners;
    private final DateWords dates;

    PartnerFacts(Texts texts, CategoryTree topics, PartnerSource partners) {
        this.texts = texts;
        this.topics = topics;
        this.partners = partners;
        this.dates = new DateWords(texts);
    }

    Facts of(Partner partner) {
        return new Facts(List.of(
                new Fact(texts.get("partner.part.names"), names(partner.names())),
                new Fact(texts.get("partner.kind"), partner.kind().label(texts.locale())),
                number("nip", partner.identifiers().nip()),
                number("regon", partner.identifiers().regon()),
                number("krs", partner.identifiers().krs()),
                new Fact(texts.get("partner.part.seat"), seat(partner.seat())),
                new Fact(texts.field("recordCard.websites"), Facts.lines(partner.websites().stream())),
                new Fact(texts.field("recordCard.emails"), Facts.lines(partner.emails().stream())),
                new Fact(
                        texts.field("recordCard.contacts"),
                        Facts.lines(partner.contacts().stream().map(PartnerFacts::contact))),
                new Fact(texts.get("entry.topics"), topics(partner)),
                new Fact(texts.get("partner.description"), partner.description().plainText()),
                new Fact(
                        texts.field("funding.funders.logo"),
                        Facts.lines(partner.logo().stream().map(Attachment::name))),
                new Fact(texts.get("partner.successor"), successor(partner)),
                new Fact(texts.get("entry.visibility"), visibility(partner.published()))));
    }

    private Fact number(String name, Optional<?> number) {
        return new Fact(texts.field("recordCard.identifiers." + name), Facts.line(number));
    }

    /** A name a line, with when it was borne. */
    String names(Names names) {
        return Facts.lines(names.all().stream().map(this::name));
    }

    private String name(Name name) {
        String term = dates.say(name.term());
        String text = Facts.line(Optional.of(name.text()), name.abbreviation());
        return term.isEmpty() ? text : text + " (" + term + ")";
    }

    /** A place in one line. */
    static String seat(Seat seat) {
        return Facts.line(
                seat.street(),
                seat.postcode(),
                seat.locality(),
                seat.postOffice(),
                seat.voivodeship().map(Voivodeship::polishName),
                seat.territory());
    }

    private static String contact(Contact contact) {
        return Facts.line(
                Optional.of(contact.name()),
                contact.role(),
                Optional.of(contact.phones().stream().map(PhoneNumber::display).collect(Collectors.joining(", "))),
                contact.email());
    }

    private String topics(Partner partner) {
        return topics(partner.topics().stream());
    }

    /** Topics by what they stand in, a line each. */
    String topics(Stream<Slug> codes) {
        return Facts.lines(codes.map(code -> AccountDialog.topic(topics, code)).sorted());
    }

    private String successor(Partner partner) {
        return partner.succession()
                .map(succession -> Facts.line(
                        Optional.of(partners.choice(succession.successor()).name()),
                        succession.on().map(dates::say)))
                .orElse("");
    }

    /** Whether everyone may see a thing. */
    String visibility(boolean published) {
        return texts.get(published ? "entry.published" : "entry.unpublished");
    }
}
