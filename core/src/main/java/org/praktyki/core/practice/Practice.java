package org.praktyki.core.practice;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.settings.SectionTemplate;
import org.praktyki.core.text.InLanguage;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

/**
 * A good practice: a solution that one local government tried and that others can repeat. Immutable; a changed one is made
 * with {@link #toBuilder()} and handed to {@link Practices}.
 *
 * @param id its identity
 * @param slug its place in addresses; stays when the title changes
 * @param title what it is called
 * @param summary the summary (skrót)
 * @param keywords what it is about, in a few words each
 * @param category code of its topic
 * @param status where it stands in its life
 * @param language of its text, a language tag of BCP 47
 * @param recordCard the record card (metryka)
 * @param presentation the full presentation
 * @param attachments its files
 * @param funding who paid
 * @param relations how it stands to other practices
 * @param translations its text in other languages, by their language tags
 * @param source where it was imported from
 * @param legacyAddress where it stood in the old database
 * @param life what its life has brought, besides the status
 * @param findings what an import could not read, kept literally
 * @param version how often it was saved; 0 where it never was
 */
public record Practice(
        PracticeId id,
        Slug slug,
        String title,
        RichText summary,
        List<String> keywords,
        Optional<Slug> category,
        PracticeStatus status,
        String language,
        RecordCard recordCard,
        Presentation presentation,
        List<Attachment> attachments,
        Funding funding,
        Relations relations,
        Map<String, Translation> translations,
        Optional<Source> source,
        Optional<LegacyAddress> legacyAddress,
        Life life,
        List<Finding> findings,
        long version) {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** How many characters a title may have. */
    public static final int MAX_TITLE = 300;

    /** Trims the title and copies the lists. */
    public Practice {
        title = oneLine(title);
        keywords = Keywords.tidy(keywords);
        translations = sorted(translations);
        attachments = List.copyOf(attachments);
        findings = List.copyOf(findings);
        life = isPublic(status, version) ? life.withLiveVersion(Optional.of(version)) : life;
    }

    /** A public version that was saved is the one that the public sees, whatever else is said. */
    private static boolean isPublic(PracticeStatus status, long version) {
        return status.isPublic() && version > 0;
    }

    static String oneLine(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }

    private static Map<String, Translation> sorted(Map<String, Translation> translations) {
        Map<String, Translation> sorted = new TreeMap<>(translations);
        sorted.values().removeIf(Translation::isEmpty);
        return Collections.unmodifiableMap(sorted);
    }

    /**
     * Starts a draft with the standard sections.
     *
     * @param title its title; the slug is made from it
     */
    public static Builder draft(String title) {
        return draft(title, SectionTemplate.STANDARD);
    }

    /**
     * Starts a draft with the sections of a template.
     *
     * @param title its title; the slug is made from it
     */
    public static Builder draft(String title, SectionTemplate template) {
        Builder builder = new Builder(PracticeId.random(), Slug.from(title), title);
        builder.presentation = Presentation.of(template);
        return builder;
    }

    /** Starts a practice that has an identity already, such as one that comes from another installation. */
    public static Builder builder(PracticeId id, Slug slug, String title) {
        return new Builder(id, slug, title);
    }

    /** This practice with another identity. */
    public Practice withId(PracticeId value) {
        return filled(new Builder(value, slug, title)).build();
    }

    /** Starts a changed version of this practice, with the same identity, slug and version. */
    public Builder toBuilder() {
        return filled(new Builder(id, slug, title));
    }

    private Builder filled(Builder builder) {
        builder.summary = summary;
        builder.keywords = keywords;
        builder.category = category;
        builder.status = status;
        builder.language = language;
        builder.recordCard = recordCard;
        builder.presentation = presentation;
        builder.attachments = attachments;
        builder.funding = funding;
        builder.relations = relations;
        builder.translations = translations;
        builder.source = source;
        builder.legacyAddress = legacyAddress;
        builder.life = life;
        builder.findings = findings;
        builder.version = version;
        return builder;
    }

    /** All files that it names: its attachments and the logos of its funders. */
    public Stream<Attachment> files() {
        return Stream.concat(
                attachments.stream(),
                funding.funders().stream().map(Funder::logo).flatMap(Optional::stream));
    }

    /** Whether this version is one that everyone may see. */
    public boolean isPublic() {
        return status.isPublic();
    }

    /** Whether everyone may see a version of it: this one, or an earlier one while this one is being worked on. */
    public boolean isLive() {
        return life.liveVersion().isPresent();
    }

    /**
     * This practice as a store keeps it: with the next version and, following from its status, the version that the public sees.
     * A public one is that version itself; one that was withdrawn has none; one that is being worked on leaves the earlier one.
     */
    public Practice asSaved() {
        long next = version + 1;
        Optional<Long> live = isPublic()
                ? Optional.of(next)
                : life.liveVersion().filter(number -> status != PracticeStatus.WITHDRAWN);
        return toBuilder().version(next).life(life.withLiveVersion(live)).build();
    }

    /** The languages in which there is something to read, its own first. */
    public List<String> languages() {
        return Stream.concat(Stream.of(language), translations.keySet().stream().filter(tag -> !tag.equals(language)))
                .toList();
    }

    /** The title in a language or, where there is none, in the practice's own. */
    public InLanguage<String> title(String wanted) {
        String translated = translation(wanted).title();
        return translated.isEmpty() ? new InLanguage<>(language, title) : new InLanguage<>(wanted, translated);
    }

    /** The summary in a language or, where there is none, in the practice's own. */
    public InLanguage<RichText> summary(String wanted) {
        RichText translated = translation(wanted).summary();
        return translated.isEmpty() ? new InLanguage<>(language, summary) : new InLanguage<>(wanted, translated);
    }

    /** The keywords in a language or, where there are none, in the practice's own. */
    public InLanguage<List<String>> keywords(String wanted) {
        List<String> translated = translation(wanted).keywords();
        return translated.isEmpty() ? new InLanguage<>(language, keywords) : new InLanguage<>(wanted, translated);
    }

    /** The sections, each in a language or, where it is not translated, in the practice's own. */
    public List<InLanguage<Section>> sections(String wanted) {
        List<Section> own = presentation.sections();
        List<Section> translated = translation(wanted).presentation().sections();
        return IntStream.range(0, own.size())
                .mapToObj(
                        i -> i < translated.size() && !translated.get(i).body().isEmpty()
                                ? new InLanguage<>(wanted, translated.get(i))
                                : new InLanguage<>(language, own.get(i)))
                .toList();
    }

    private Translation translation(String wanted) {
        return wanted.equals(language) ? Translation.EMPTY : translations.getOrDefault(wanted, Translation.EMPTY);
    }

    /**
     * The value of a field as its source wrote it, where it could not be read as typed data.
     *
     * @param field the path of the field, such as {@code recordCard.population}
     */
    public Optional<String> literal(String field) {
        return findings.stream()
                .filter(f -> f.field().equals(field)
                        && f.problem() != Problem.REPEATED
                        && !f.value().isEmpty())
                .map(Finding::value)
                .findFirst();
    }

    /** Fills a practice field by field. */
    public static final class Builder {
        private final PracticeId id;
        private Slug slug;
        private String title;
        private RichText summary = RichText.EMPTY;
        private List<String> keywords = List.of();
        private Optional<Slug> category = Optional.empty();
        private PracticeStatus status = PracticeStatus.DRAFT;
        private String language = "pl";
        private RecordCard recordCard = RecordCard.EMPTY;
        private Presentation presentation = Presentation.EMPTY;
        private List<Attachment> attachments = List.of();
        private Funding funding = Funding.NONE;
        private Relations relations = Relations.NONE;
        private Map<String, Translation> translations = Map.of();
        private Optional<Source> source = Optional.empty();
        private Optional<LegacyAddress> legacyAddress = Optional.empty();
        private Life life = Life.NEW;
        private List<Finding> findings = List.of();
        private long version;

        private Builder(PracticeId id, Slug slug, String title) {
            this.id = id;
            this.slug = slug;
            this.title = title;
        }

        public Builder slug(Slug value) {
            slug = value;
            return this;
        }

        public Builder title(String value) {
            title = value;
            return this;
        }

        public Builder summary(RichText value) {
            summary = value;
            return this;
        }

        public Builder keywords(List<String> value) {
            keywords = List.copyOf(value);
            return this;
        }

        public Builder category(Optional<Slug> value) {
            category = value;
            return this;
        }

        public Builder status(PracticeStatus value) {
            status = value;
            return this;
        }

        public Builder language(String value) {
            language = value;
            return this;
        }

        public Builder recordCard(RecordCard value) {
            recordCard = value;
            return this;
        }

        public Builder presentation(Presentation value) {
            presentation = value;
            return this;
        }

        public Builder attachments(List<Attachment> value) {
            attachments = List.copyOf(value);
            return this;
        }

        public Builder funding(Funding value) {
            funding = value;
            return this;
        }

        public Builder relations(Relations value) {
            relations = value;
            return this;
        }

        public Builder translations(Map<String, Translation> value) {
            translations = Map.copyOf(value);
            return this;
        }

        public Builder source(Optional<Source> value) {
            source = value;
            return this;
        }

        public Builder legacyAddress(Optional<LegacyAddress> value) {
            legacyAddress = value;
            return this;
        }

        /** For {@link Practices} and stores. */
        public Builder life(Life value) {
            life = value;
            return this;
        }

        public Builder findings(List<Finding> value) {
            findings = List.copyOf(value);
            return this;
        }

        /** For stores: the version that a save made. */
        public Builder version(long value) {
            version = value;
            return this;
        }

        /** The practice. */
        public Practice build() {
            return new Practice(
                    id,
                    slug,
                    title,
                    summary,
                    keywords,
                    category,
                    status,
                    language,
                    recordCard,
                    presentation,
                    attachments,
                    funding,
                    relations,
                    translations,
                    source,
                    legacyAddress,
                    life,
                    findings,
                    version);
        }
    }
}
