package org.praktyki.persistence.formats;

import static org.praktyki.persistence.formats.NodeWriter.list;
import static org.praktyki.persistence.formats.NodeWriter.put;
import static org.praktyki.persistence.formats.NodeWriter.set;
import static org.praktyki.persistence.formats.NodeWriter.texts;

import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Cost;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.Identifiers;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.Voivodeship;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The record card's part of {@link NodeWriter}. */
final class CardWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CardWriter() {}

    static ObjectNode write(RecordCard card) {
        ObjectNode node = NODES.objectNode();
        put(node, "enteredOn", card.enteredOn());
        put(node, "updatedOn", card.updatedOn());
        put(node, "unitType", card.unitType().map(Enum::name));
        put(node, "locality", card.locality());
        put(node, "powiat", card.powiat());
        put(node, "voivodeship", card.voivodeship().map(Voivodeship::polishName));
        put(node, "teryt", card.teryt());
        card.point().ifPresent(point -> node.set("point", point(point)));
        put(node, "postcode", card.postcode());
        put(node, "postOffice", card.postOffice());
        put(node, "implementingBody", card.implementingBody());
        put(node, "street", card.street());
        set(node, "websites", texts(card.websites()));
        set(node, "emails", texts(card.emails()));
        card.population().ifPresent(number -> node.put("population", number));
        card.populationYear().ifPresent(year -> node.put("populationYear", year));
        set(node, "identifiers", identifiers(card.identifiers()));
        put(node, "startedOn", card.startedOn());
        put(node, "endedOn", card.endedOn());
        card.cost().ifPresent(cost -> node.set("cost", cost(cost)));
        set(
                node,
                "contacts",
                list(card.contacts().stream().map(CardWriter::contact).toList()));
        return node;
    }

    static ObjectNode identifiers(Identifiers identifiers) {
        ObjectNode node = NODES.objectNode();
        put(node, "nip", identifiers.nip());
        put(node, "regon", identifiers.regon());
        put(node, "krs", identifiers.krs());
        return node;
    }

    private static ObjectNode point(GeoPoint point) {
        return NODES.objectNode().put("lat", point.latitude()).put("lon", point.longitude());
    }

    private static ObjectNode cost(Cost cost) {
        ObjectNode node = NODES.objectNode();
        cost.from().ifPresent(amount -> node.put("from", amount));
        cost.to().ifPresent(amount -> node.put("to", amount));
        return node;
    }

    static ObjectNode contact(Contact contact) {
        ObjectNode node = NODES.objectNode().put("name", contact.name());
        put(node, "role", contact.role());
        set(node, "phones", texts(contact.phones()));
        put(node, "email", contact.email());
        node.put("visibility", contact.visibility().name())
                .put("kind", contact.kind().name());
        put(node, "id", contact.id());
        set(node, "custody", custody(contact.custody()));
        return node;
    }

    private static ObjectNode custody(Custody custody) {
        ObjectNode node = NODES.objectNode();
        put(node, "basis", custody.basis().map(Enum::name));
        put(node, "source", custody.source());
        put(node, "reviewBy", custody.reviewBy());
        put(node, "expiresOn", custody.expiresOn());
        return node;
    }
}
