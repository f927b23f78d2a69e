package org.praktyki.persistence.formats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.exchange.ParsedPractice;
import org.praktyki.core.exchange.ParsedPractice.Reading;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.LegacyAddress;
import org.praktyki.core.practice.Life;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.Relations;
import org.praktyki.core.practice.Section;
import org.praktyki.core.practice.Source;
import org.praktyki.core.practice.Translation;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;
import tools.jackson.databind.JsonNode;

/**
 * Reads a practice from the JSON that {@link NodeWriter} writes, and from less. A value that cannot be read as typed data is kept
 * literally as a finding; what decides what the practice is, such as its status, has to be right.
 */
final class NodeReader {

    private final AttachmentReader attachments;

    NodeReader(AttachmentReader attachments) {
        this.attachments = attachments;
    }

    /**
     * What names the practice, and the rest for later.
     *
     * @throws org.praktyki.core.finding.InvalidException where what names it cannot be read
     */
    ParsedPractice parsed(JsonNode node) {
        Notes notes = new Notes();
        ParsedPractice parsed = parsed(node, Fields.of(node, notes), stored -> reading(node, stored));
        notes.demand();
        return parsed;
    }

    static ParsedPractice parsed(JsonNode node, Fields fields, ParsedPractice.Content content) {
        String title = title(node);
        Optional<Slug> slug = fields.strict("slug", Slug::new);
        Optional<PracticeId> id = fields.strict("id", PracticeId::of);
        Optional<Long> version = fields.strict("version", Long::valueOf).filter(number -> number > 0);
        Fields source = fields.object("source");
        List<String> topics = fields.object("category").texts("path");
        return new ParsedPractice(id, slug, source.text("key"), version, title, topics, content);
    }

    static String title(JsonNode node) {
        return node.path("title").isString() ? node.path("title").asString() : "";
    }

    Reading reading(JsonNode node, Optional<Practice> stored) {
        Notes notes = new Notes();
        Practice practice;
        Optional<Practice> live = Optional.empty();
        try (Fields fields = Fields.of(node, notes)) {
            if (fields.has("live")) {
                live = Optional.of(live(node.path("live"), notes));
            }
            practice = practice(fields, stored);
        }
        notes.demand();
        PracticeId id = practice.id();
        return new Reading(practice, live.map(earlier -> earlier.withId(id)), notes.remarks());
    }

    private Practice live(JsonNode node, Notes notes) {
        Notes own = new Notes();
        try (Fields fields = Fields.of(node, own)) {
            Practice live = practice(fields, Optional.empty());
            notes.add("live.", own);
            return live;
        }
    }

    private Practice practice(Fields fields, Optional<Practice> stored) {
        String title = fields.text("title").orElse("");
        if (title.isBlank()) {
            fields.notes().refuse(fields.path("title"), title, Problem.REQUIRED);
        }
        Optional<PracticeId> said = fields.strict("id", PracticeId::of);
        PracticeId id = stored.map(Practice::id).or(() -> said).orElseGet(PracticeId::random);
        Slug slug = fields.strict("slug", Slug::new)
                .or(() -> stored.map(Practice::slug))
                .orElseGet(() -> Slug.from(title));
        long version = fields.strict("version", Long::valueOf).orElse(0L);
        Practice.Builder builder = Practice.builder(id, slug, title)
                .summary(html(fields, "summary"))
                .keywords(fields.texts("keywords"))
                .status(fields.strict("status", NodeReader::status).orElse(PracticeStatus.DRAFT))
                .recordCard(new CardReader(fields.notes()).read(fields.object("recordCard")))
                .presentation(presentation(fields, "presentation"))
                .translations(translations(fields))
                .attachments(attachments.read(fields.objects("attachments", "name")))
                .funding(funding(fields.objects("funding", "line")))
                .relations(relations(fields.object("relations")))
                .legacyAddress(legacy(fields))
                .version(version);
        fields.text("language").ifPresent(builder::language);
        builder.category(category(fields));
        builder.source(source(fields));
        boolean asItWas = fields.has("id") && version > 0;
        Life life = life(fields.object("life"));
        builder.life(
                asItWas || !life.equals(Life.NEW)
                        ? life
                        : stored.map(Practice::life).orElse(Life.NEW));
        builder.findings(findings(fields));
        return builder.build();
    }

    private static PracticeStatus status(String text) {
        return PracticeStatus.valueOf(text.strip().toUpperCase(Locale.ROOT));
    }

    private static Optional<Slug> category(Fields fields) {
        try (Fields category = fields.object("category")) {
            category.texts("path");
            return category.strict("code", Slug::new);
        }
    }

    static RichText html(Fields fields, String name) {
        Optional<String> html = fields.text(name);
        if (html.isEmpty()) {
            return RichText.EMPTY;
        }
        RichText.Sanitized safe = RichText.Sanitized.of(html.get());
        for (String dropped : new LinkedHashSet<>(safe.dropped())) {
            fields.notes().literal(fields.path(name), dropped, Problem.UNSAFE_MARKUP);
        }
        return safe.text();
    }

    private static Presentation presentation(Fields fields, String name) {
        List<Section> sections = new ArrayList<>();
        for (Fields section : fields.objects(name, "html")) {
            try (section) {
                String heading = section.text("heading").orElse("");
                RichText body = html(section, "html");
                if (heading.isBlank()) {
                    fields.notes().refuse(section.path("heading"), heading, Problem.REQUIRED);
                } else {
                    sections.add(new Section(heading, body));
                }
            }
        }
        return new Presentation(sections);
    }

    private static Map<String, Translation> translations(Fields fields) {
        Map<String, Translation> translations = new HashMap<>();
        Fields all = fields.object("translations");
        for (String language : all.names()) {
            try (Fields one = all.object(language)) {
                translations.put(
                        language,
                        new Translation(
                                one.text("title").orElse(""),
                                html(one, "summary"),
                                presentation(one, "presentation"),
                                one.texts("keywords")));
            }
        }
        return translations;
    }

    private Funding funding(List<Fields> entries) {
        List<String> lines = new ArrayList<>();
        List<Funder> funders = new ArrayList<>();
        for (Fields entry : entries) {
            try (entry) {
                entry.text("line").ifPresent(lines::add);
                Optional<String> name = entry.text("name").filter(text -> !text.isBlank());
                Optional<WebAddress> website = entry.lenient("website", WebAddress::new, Problem.NOT_A_WEB_ADDRESS);
                Optional<Attachment> logo =
                        entry.has("logo") ? attachments.read(entry.object("logo")) : Optional.empty();
                name.ifPresent(text -> funders.add(new Funder(text, website, logo)));
            }
        }
        return new Funding(lines, funders);
    }

    private static Relations relations(Fields fields) {
        try (fields) {
            List<PracticeId> related = new ArrayList<>();
            List<String> texts = fields.texts("related");
            for (int i = 0; i < texts.size(); i++) {
                fields.lenient(
                                fields.path("related") + "[" + i + "]",
                                texts.get(i),
                                PracticeId::of,
                                Problem.NOT_A_VALUE)
                        .ifPresent(related::add);
            }
            return new Relations(
                    related, fields.strict("derivedFrom", PracticeId::of), fields.strict("successor", PracticeId::of));
        }
    }

    private static Optional<LegacyAddress> legacy(Fields fields) {
        if (!fields.has("legacyAddress")) {
            return Optional.empty();
        }
        try (Fields address = fields.object("legacyAddress")) {
            Optional<Integer> section = address.strict("section", Integer::valueOf);
            Optional<Integer> subsection = address.strict("subsection", Integer::valueOf);
            Optional<Integer> article = address.strict("article", Integer::valueOf);
            if (section.isEmpty() || subsection.isEmpty() || article.isEmpty()) {
                fields.notes().refuse(fields.path("legacyAddress"), "", Problem.REQUIRED);
                return Optional.empty();
            }
            return Optional.of(new LegacyAddress(section.get(), subsection.get(), article.get()));
        }
    }

    /** Without a key it is no more than a hint where to look, which has a place of its own only beside a key. */
    private static Optional<Source> source(Fields fields) {
        if (!fields.has("source")) {
            return Optional.empty();
        }
        try (Fields source = fields.object("source")) {
            Optional<WebAddress> address = source.lenient("address", WebAddress::new, Problem.NOT_A_WEB_ADDRESS);
            Optional<Instant> importedOn = source.strict("importedOn", Instant::parse);
            long version = source.strict("importedVersion", Long::valueOf).orElse(1L);
            Fields pages = source.object("pages");
            Map<String, String> fingerprints = new HashMap<>();
            pages.names().forEach(kind -> pages.text(kind).ifPresent(text -> fingerprints.put(kind, text)));
            String key =
                    source.text("key").or(() -> address.map(WebAddress::value)).orElse("");
            if (key.isEmpty()) {
                fields.notes().refuse(fields.path("source.key"), "", Problem.REQUIRED);
                return Optional.empty();
            }
            return Optional.of(new Source(key, address, importedOn.orElse(Instant.EPOCH), fingerprints, version));
        }
    }

    private static Life life(Fields fields) {
        try (fields) {
            return new Life(
                    fields.text("author"),
                    fields.text("reason"),
                    fields.strict("reviewBy", LocalDate::parse),
                    fields.strict("confirmedOn", LocalDate::parse),
                    fields.strict("publishAt", Instant::parse),
                    fields.strict("liveVersion", Long::valueOf));
        }
    }

    /** Those that the record brings, then those that reading it has brought. */
    private static List<Finding> findings(Fields fields) {
        Set<Finding> findings = new LinkedHashSet<>();
        for (Fields finding : fields.objects("findings", "value")) {
            try (finding) {
                Optional<Problem> problem = finding.strict("problem", Problem::valueOf);
                problem.ifPresent(why -> findings.add(new Finding(
                        finding.text("field").orElse(""), finding.text("value").orElse(""), why)));
            }
        }
        findings.addAll(fields.notes().literals());
        return List.copyOf(findings);
    }
}
