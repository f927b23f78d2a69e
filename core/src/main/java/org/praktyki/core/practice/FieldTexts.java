package org.praktyki.core.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.Slug;

/** A practice as one text for each field that it fills. */
final class FieldTexts {

    private static final int SHORT_KEY = 12;

    private final Map<String, String> texts = new LinkedHashMap<>();

    private FieldTexts() {}

    /** The texts by their paths, in the order of the practice. */
    static Map<String, String> of(Practice practice) {
        FieldTexts fields = new FieldTexts();
        fields.head(practice);
        fields.card(practice.recordCard());
        fields.presentation("", practice.presentation());
        practice.translations().forEach(fields::translation);
        fields.tail(practice);
        return fields.texts;
    }

    private void head(Practice practice) {
        put("status", practice.status().name());
        put("title", practice.title());
        put("slug", practice.slug().value());
        put("language", practice.language());
        put("category", practice.category().map(Slug::value));
        put("summary", practice.summary().html());
        put("keywords", practice.keywords().stream());
    }

    private void translation(String language, Translation translation) {
        String path = "translations[" + language + "].";
        put(path + "title", translation.title());
        put(path + "summary", translation.summary().html());
        put(path + "keywords", translation.keywords().stream());
        presentation(path, translation.presentation());
    }

    private void card(RecordCard card) {
        put("recordCard.enteredOn", card.enteredOn());
        put("recordCard.updatedOn", card.updatedOn());
        put("recordCard.unitType", card.unitType().map(Enum::name));
        put("recordCard.implementingBody", card.implementingBody());
        put("recordCard.locality", card.locality());
        put("recordCard.powiat", card.powiat());
        put("recordCard.voivodeship", card.voivodeship().map(Enum::name));
        put("recordCard.teryt", card.teryt().map(Teryt::value));
        put("recordCard.point", card.point().map(GeoPoint::display));
        put("recordCard.street", card.street());
        put("recordCard.postcode", card.postcode());
        put("recordCard.postOffice", card.postOffice());
        put("recordCard.population", card.population());
        put("recordCard.populationYear", card.populationYear());
        put("recordCard.websites", card.websites().stream());
        put("recordCard.emails", card.emails().stream());
        put("recordCard.identifiers.nip", card.identifiers().nip());
        put("recordCard.identifiers.regon", card.identifiers().regon());
        put("recordCard.identifiers.krs", card.identifiers().krs());
        put("recordCard.startedOn", card.startedOn());
        put("recordCard.endedOn", card.endedOn());
        put("recordCard.cost", card.cost());
        for (int i = 0; i < card.contacts().size(); i++) {
            contact("recordCard.contacts[" + i + "].", card.contacts().get(i));
        }
    }

    private void contact(String path, Contact contact) {
        put(path + "name", contact.name());
        put(path + "role", contact.role());
        put(path + "phones", contact.phones().stream().map(PhoneNumber::display));
        put(path + "email", contact.email());
        put(path + "visibility", contact.visibility().name());
        put(path + "kind", contact.kind().name());
        put(path + "custody.basis", contact.custody().basis().map(Enum::name));
        put(path + "custody.source", contact.custody().source());
        put(path + "custody.reviewBy", contact.custody().reviewBy());
        put(path + "custody.expiresOn", contact.custody().expiresOn());
    }

    private void presentation(String path, Presentation presentation) {
        for (int i = 0; i < presentation.sections().size(); i++) {
            Section section = presentation.sections().get(i);
            put(path + "presentation[" + i + "].heading", section.heading());
            put(path + "presentation[" + i + "].html", section.body().html());
        }
    }

    private void tail(Practice practice) {
        put("funding.lines", practice.funding().lines().stream());
        put("funding.funders", practice.funding().funders().stream().map(FieldTexts::funder));
        put("relations.related", practice.relations().related().stream());
        put("relations.derivedFrom", practice.relations().derivedFrom());
        put("relations.successor", practice.relations().successor());
        put("legacyAddress", practice.legacyAddress());
        put("life.author", practice.life().author());
        put("life.reason", practice.life().reason());
        put("life.reviewBy", practice.life().reviewBy());
        put("life.confirmedOn", practice.life().confirmedOn());
        put("life.publishAt", practice.life().publishAt());
        put("attachments", practice.attachments().stream().map(FieldTexts::file));
        for (Finding finding : practice.findings()) {
            String value = finding.value().isEmpty() ? finding.problem().name() : finding.value();
            texts.merge("findings[" + finding.field() + "]", value, (one, other) -> one + "\n" + other);
        }
    }

    private static String funder(Funder funder) {
        String website = funder.website().map(address -> " <" + address + ">").orElse("");
        return funder.name()
                + website
                + funder.logo().map(logo -> " [" + file(logo) + "]").orElse("");
    }

    /** With the beginning of its key, because another content may have the same name and size. */
    private static String file(Attachment file) {
        String key = file.key().value().substring(0, SHORT_KEY);
        return file.name() + " (" + file.mediaType() + ", " + file.size() + " B, " + key
                + file.dimensions().map(size -> ", " + size).orElse("") + ")"
                + file.description().map(text -> ": " + text).orElse("")
                + file.author().map(text -> " / " + text).orElse("");
    }

    private void put(String path, Optional<?> value) {
        put(path, value.stream());
    }

    private void put(String path, Stream<?> values) {
        put(path, values.map(Object::toString).collect(Collectors.joining("\n")));
    }

    private void put(String path, String text) {
        if (!text.isEmpty()) {
            texts.put(path, text);
        }
    }
}
