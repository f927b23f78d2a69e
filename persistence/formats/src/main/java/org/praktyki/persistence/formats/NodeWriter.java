package org.praktyki.persistence.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.praktyki.core.exchange.Exported;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.LegacyAddress;
import org.praktyki.core.practice.Life;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.Relations;
import org.praktyki.core.practice.Section;
import org.praktyki.core.practice.Source;
import org.praktyki.core.practice.Translation;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A practice as the JSON that leaves nothing out; what is absent or empty is not written. {@link NodeReader} reads it back. */
final class NodeWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final CategoryTree topics;

    NodeWriter(CategoryTree topics) {
        this.topics = topics;
    }

    ObjectNode write(Exported exported) {
        Practice practice = exported.practice();
        ObjectNode node = NODES.objectNode().put("id", practice.id().toString());
        content(node, practice);
        set(node, "life", life(practice));
        set(node, "findings", findings(practice.findings()));
        node.put("version", practice.version());
        exported.live().ifPresent(live -> node.set("live", live(live)));
        return node;
    }

    private ObjectNode live(Practice live) {
        ObjectNode node = NODES.objectNode();
        content(node, live);
        set(node, "findings", findings(live.findings()));
        return node.put("version", live.version());
    }

    private void content(ObjectNode node, Practice practice) {
        node.put("slug", practice.slug().value()).put("title", practice.title());
        put(node, "summary", practice.summary().html());
        set(node, "keywords", texts(practice.keywords()));
        practice.category().ifPresent(code -> node.set("category", category(code)));
        node.put("status", practice.status().name()).put("language", practice.language());
        set(node, "recordCard", CardWriter.write(practice.recordCard()));
        set(node, "presentation", presentation(practice.presentation()));
        set(node, "translations", translations(practice.translations()));
        set(
                node,
                "attachments",
                list(practice.attachments().stream().map(NodeWriter::attachment).toList()));
        set(node, "funding", funding(practice.funding()));
        set(node, "relations", relations(practice.relations()));
        practice.source().ifPresent(source -> node.set("source", source(source)));
        practice.legacyAddress().ifPresent(address -> node.set("legacyAddress", legacy(address)));
    }

    private ObjectNode category(Slug code) {
        ObjectNode node = NODES.objectNode().put("code", code.value());
        set(node, "path", texts(topics.path(code).stream().map(Category::name).toList()));
        return node;
    }

    private static ArrayNode presentation(Presentation presentation) {
        return list(presentation.sections().stream().map(NodeWriter::section).toList());
    }

    private static ObjectNode section(Section section) {
        ObjectNode node = NODES.objectNode().put("heading", section.heading());
        put(node, "html", section.body().html());
        return node;
    }

    private static ObjectNode translations(Map<String, Translation> translations) {
        ObjectNode node = NODES.objectNode();
        new TreeMap<>(translations).forEach((language, translation) -> {
            ObjectNode one = node.putObject(language);
            put(one, "title", translation.title());
            put(one, "summary", translation.summary().html());
            set(one, "keywords", texts(translation.keywords()));
            set(one, "presentation", presentation(translation.presentation()));
        });
        return node;
    }

    static ObjectNode attachment(Attachment attachment) {
        ObjectNode node = NODES.objectNode()
                .put("name", attachment.name())
                .put("type", attachment.mediaType())
                .put("size", attachment.size())
                .put("key", attachment.key().value());
        put(node, "description", attachment.description());
        put(node, "author", attachment.author());
        attachment.dimensions().map(Dimensions::width).ifPresent(width -> node.put("width", width));
        attachment.dimensions().map(Dimensions::height).ifPresent(height -> node.put("height", height));
        return node;
    }

    private static ArrayNode funding(Funding funding) {
        ArrayNode list = NODES.arrayNode();
        funding.lines().forEach(line -> list.addObject().put("line", line));
        funding.funders().forEach(funder -> list.add(funder(funder)));
        return list;
    }

    private static ObjectNode funder(Funder funder) {
        ObjectNode node = NODES.objectNode().put("name", funder.name());
        put(node, "website", funder.website());
        funder.logo().ifPresent(logo -> node.set("logo", attachment(logo)));
        return node;
    }

    private static ObjectNode relations(Relations relations) {
        ObjectNode node = NODES.objectNode();
        set(
                node,
                "related",
                texts(relations.related().stream().map(PracticeId::toString).toList()));
        put(node, "derivedFrom", relations.derivedFrom());
        put(node, "successor", relations.successor());
        return node;
    }

    private static ObjectNode source(Source source) {
        ObjectNode node = NODES.objectNode();
        put(node, "address", source.address());
        node.put("importedOn", source.importedOn().toString()).put("key", source.key());
        ObjectNode pages = NODES.objectNode();
        new TreeMap<>(source.pages()).forEach(pages::put);
        set(node, "pages", pages);
        return node.put("importedVersion", source.importedVersion());
    }

    private static ObjectNode legacy(LegacyAddress address) {
        return NODES.objectNode()
                .put("section", address.section())
                .put("subsection", address.subsection())
                .put("article", address.article());
    }

    private static ObjectNode life(Practice practice) {
        Life life = practice.life();
        ObjectNode node = NODES.objectNode();
        put(node, "author", life.author());
        put(node, "reason", life.reason());
        put(node, "reviewBy", life.reviewBy());
        put(node, "confirmedOn", life.confirmedOn());
        put(node, "publishAt", life.publishAt());
        life.liveVersion().ifPresent(version -> node.put("liveVersion", version));
        return node;
    }

    private static ArrayNode findings(List<Finding> findings) {
        return list(findings.stream()
                .map(finding -> NODES.objectNode()
                        .put("field", finding.field())
                        .put("value", finding.value())
                        .put("problem", finding.problem().name()))
                .toList());
    }

    static ArrayNode texts(List<?> values) {
        ArrayNode list = NODES.arrayNode();
        values.forEach(value -> list.add(value.toString()));
        return list;
    }

    static ArrayNode list(List<ObjectNode> values) {
        return NODES.arrayNode().addAll(values);
    }

    static void put(ObjectNode node, String name, Optional<?> value) {
        put(node, name, value.map(Object::toString).orElse(""));
    }

    static void put(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    static void set(ObjectNode node, String name, JsonNode value) {
        if (!value.isEmpty()) {
            node.set(name, value);
        }
    }
}
