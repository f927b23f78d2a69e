package org.praktyki.vaadin;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Section;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.PhoneNumber;

/** Two versions of a practice as people read them, field by field. */
final class Differences {

    private final Texts texts;
    private final CategoryTree topics;

    Differences(Texts texts, CategoryTree topics) {
        this.texts = texts;
        this.topics = topics;
    }

    /**
     * One field that differs.
     *
     * @param label its name
     * @param theirs what is stored; empty where nothing is
     * @param mine what was to be saved; empty where nothing is
     */
    record Difference(String label, String theirs, String mine) {}

    /** The fields that differ, in the order of the form. */
    List<Difference> between(Practice theirs, Practice mine) {
        Map<String, String> a = readable(theirs);
        Map<String, String> b = readable(mine);
        Set<String> labels = new LinkedHashSet<>(a.keySet());
        labels.addAll(b.keySet());
        return labels.stream()
                .map(label -> new Difference(label, a.getOrDefault(label, ""), b.getOrDefault(label, "")))
                .filter(difference -> !difference.theirs().equals(difference.mine()))
                .toList();
    }

    private Map<String, String> readable(Practice practice) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "status", texts.status(practice.status()));
        put(fields, "title", practice.title());
        put(
                fields,
                "category",
                practice.category().map(topics::path).stream()
                        .flatMap(path -> path.stream().map(Category::name))
                        .collect(Collectors.joining(" › ")));
        put(fields, "summary", practice.summary().html());
        card(fields, practice.recordCard());
        int number = 0;
        for (Section section : practice.presentation().sections()) {
            number++;
            fields.put(
                    texts.get("section") + " " + number,
                    section.heading() + "\n" + section.body().html());
        }
        put(fields, "attachments", lines(practice.attachments().stream().map(Attachment::name)));
        put(
                fields,
                "findings",
                lines(practice.findings().stream()
                        .map(finding -> texts.field(finding.field()) + ": " + finding.value())));
        return fields;
    }

    private void card(Map<String, String> fields, RecordCard card) {
        put(fields, "recordCard.enteredOn", text(card.enteredOn()));
        put(fields, "recordCard.updatedOn", text(card.updatedOn()));
        put(fields, "recordCard.unitType", text(card.unitType().map(type -> type.label(texts.locale()))));
        put(fields, "recordCard.implementingBody", text(card.implementingBody()));
        put(fields, "recordCard.locality", text(card.locality()));
        put(fields, "recordCard.powiat", text(card.powiat()));
        put(fields, "recordCard.voivodeship", text(card.voivodeship().map(Voivodeship::polishName)));
        put(fields, "recordCard.street", text(card.street()));
        put(fields, "recordCard.postcode", text(card.postcode()));
        put(fields, "recordCard.postOffice", text(card.postOffice()));
        put(fields, "recordCard.population", text(card.population()));
        put(fields, "recordCard.populationYear", text(card.populationYear()));
        put(fields, "recordCard.websites", lines(card.websites().stream()));
        put(fields, "recordCard.emails", lines(card.emails().stream()));
        int number = 0;
        for (Contact contact : card.contacts()) {
            number++;
            fields.put(texts.get("contact") + " " + number, contact(contact));
        }
    }

    private String contact(Contact contact) {
        return lines(Stream.of(
                        Stream.of(contact.name()),
                        contact.role().stream(),
                        contact.phones().stream().map(PhoneNumber::display),
                        contact.email().stream().map(Object::toString),
                        Stream.of(texts.get("visibility." + contact.visibility())))
                .flatMap(part -> part));
    }

    private void put(Map<String, String> fields, String path, String text) {
        fields.put(texts.field(path), text);
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String lines(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining("\n"));
    }
}
