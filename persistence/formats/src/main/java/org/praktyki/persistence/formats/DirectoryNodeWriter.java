package org.praktyki.persistence.formats;

import static org.praktyki.persistence.formats.NodeWriter.list;
import static org.praktyki.persistence.formats.NodeWriter.put;
import static org.praktyki.persistence.formats.NodeWriter.set;
import static org.praktyki.persistence.formats.NodeWriter.texts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.partner.Initiative;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Names;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PublicTask;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.partner.Succession;
import org.praktyki.core.partner.Term;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Partners, partnerships and memberships as the JSON that leaves nothing out; what is absent or empty is not written.
 * {@link DirectoryNodeReader} reads it back.
 *
 * @param partners finds whom an identity means, so that people can read it too
 */
record DirectoryNodeWriter(Function<PartnerId, Optional<Partner>> partners) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode write(Partner partner) {
        ObjectNode node = NODES.objectNode().put("type", DirectoryType.PARTNER.word());
        node.put("id", partner.id().toString()).put("slug", partner.slug().value());
        node.set("names", names(partner.names()));
        node.put("kind", partner.kind().name());
        set(node, "identifiers", CardWriter.identifiers(partner.identifiers()));
        set(node, "seat", seat(partner.seat()));
        set(node, "websites", texts(partner.websites()));
        set(node, "emails", texts(partner.emails()));
        set(
                node,
                "contacts",
                list(partner.contacts().stream().map(CardWriter::contact).toList()));
        partner.logo().ifPresent(logo -> node.set("logo", NodeWriter.attachment(logo)));
        set(
                node,
                "topics",
                texts(sorted(partner.topics().stream().map(Slug::value).toList())));
        put(node, "descriptionHtml", partner.description().html());
        partner.succession().ifPresent(succession -> node.set("succession", succession(succession)));
        partner.mergedInto().ifPresent(other -> node.set("mergedInto", reference(other)));
        set(
                node,
                "distinctFrom",
                texts(sorted(
                        partner.distinctFrom().stream().map(PartnerId::toString).toList())));
        return node.put("published", partner.published());
    }

    ObjectNode write(Partnership partnership) {
        ObjectNode node = NODES.objectNode().put("type", DirectoryType.PARTNERSHIP.word());
        node.put("id", partnership.id().toString())
                .put("slug", partnership.slug().value());
        node.set("names", names(partnership.names()));
        node.put("form", partnership.form().name());
        term(node, partnership.term());
        put(node, "missionHtml", partnership.mission().html());
        set(node, "goals", texts(partnership.goals()));
        set(
                node,
                "initiatives",
                list(partnership.initiatives().stream()
                        .map(DirectoryNodeWriter::initiative)
                        .toList()));
        set(
                node,
                "memberships",
                list(partnership.memberships().stream().map(this::membership).toList()));
        set(node, "seat", seat(partnership.seat()));
        set(node, "websites", texts(partnership.websites()));
        set(
                node,
                "topics",
                texts(sorted(partnership.topics().stream().map(Slug::value).toList())));
        partnership.foundingAct().ifPresent(act -> node.set("foundingAct", NodeWriter.attachment(act)));
        set(node, "documents", attachments(partnership.documents()));
        set(node, "practices", texts(partnership.practices()));
        set(node, "tasks", list(partnership.tasks().stream().map(this::task).toList()));
        return node.put("published", partnership.published());
    }

    /** A membership by itself. */
    ObjectNode write(Partnership partnership, Membership membership) {
        ObjectNode node = NODES.objectNode().put("type", DirectoryType.MEMBERSHIP.word());
        node.putObject("partnership")
                .put("id", partnership.id().toString())
                .put("slug", partnership.slug().value())
                .put("name", partnership.names().latest().text());
        return membership(node, membership);
    }

    private ObjectNode membership(Membership membership) {
        return membership(NODES.objectNode(), membership);
    }

    private ObjectNode membership(ObjectNode node, Membership membership) {
        node.set("member", reference(membership.member()));
        node.put("role", membership.role().name());
        term(node, membership.term());
        set(
                node,
                "sources",
                list(membership.citations().stream()
                        .map(DirectoryNodeWriter::source)
                        .toList()));
        return node;
    }

    private static ObjectNode source(Citation citation) {
        ObjectNode node = NODES.objectNode().put("title", citation.title());
        put(node, "address", citation.address());
        put(node, "asOf", citation.asOf());
        return node;
    }

    private ObjectNode reference(PartnerId id) {
        ObjectNode node = NODES.objectNode().put("id", id.toString());
        partners.apply(id)
                .ifPresent(partner -> node.put("slug", partner.slug().value())
                        .put("name", partner.names().latest().text()));
        return node;
    }

    private ObjectNode succession(Succession succession) {
        ObjectNode node = NODES.objectNode();
        node.set("successor", reference(succession.successor()));
        put(node, "on", succession.on());
        return node;
    }

    private static ArrayNode names(Names names) {
        return list(names.all().stream().map(DirectoryNodeWriter::name).toList());
    }

    private static ObjectNode name(Name name) {
        ObjectNode node = NODES.objectNode().put("text", name.text());
        put(node, "abbreviation", name.abbreviation());
        term(node, name.term());
        return node;
    }

    private static void term(ObjectNode node, Term term) {
        put(node, "from", term.from());
        put(node, "until", term.until());
    }

    private static ObjectNode seat(Seat seat) {
        ObjectNode node = NODES.objectNode();
        put(node, "teryt", seat.territory());
        put(node, "voivodeship", seat.voivodeship().map(Voivodeship::polishName));
        put(node, "locality", seat.locality());
        put(node, "street", seat.street());
        put(node, "postcode", seat.postcode());
        put(node, "postOffice", seat.postOffice());
        return node;
    }

    private static ObjectNode initiative(Initiative initiative) {
        ObjectNode node = NODES.objectNode().put("title", initiative.title());
        term(node, initiative.term());
        put(node, "descriptionHtml", initiative.description().html());
        set(node, "pictures", attachments(initiative.pictures()));
        return node;
    }

    private ObjectNode task(PublicTask task) {
        ObjectNode node = NODES.objectNode().put("title", task.title());
        task.commissionedBy().ifPresent(body -> node.set("commissionedBy", reference(body)));
        term(node, task.term());
        task.budget().ifPresent(amount -> node.put("budget", amount.toPlainString()));
        put(node, "territory", task.territory());
        put(node, "topic", task.topic());
        set(
                node,
                "carriers",
                list(task.carriers().stream()
                        .sorted(Comparator.comparing(PartnerId::toString))
                        .map(this::reference)
                        .toList()));
        return node;
    }

    private static ArrayNode attachments(List<Attachment> attachments) {
        return list(attachments.stream().map(NodeWriter::attachment).toList());
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }
}
