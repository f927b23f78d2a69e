package org.praktyki.core.practice;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
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
 * @param category code of its topic
 * @param status where it stands in its life
 * @param language of its text, a language tag of BCP 47
 * @param recordCard the record card (metryka)
 * @param presentation the full presentation
 * @param attachments its files
 * @param funding who paid
 * @param source where it was imported from
 * @param findings what an import could not read, kept literally
 * @param version how often it was saved; 0 where it never was
 */
public record Practice(
        PracticeId id,
        Slug slug,
        String title,
        RichText summary,
        Optional<Slug> category,
        PracticeStatus status,
        String language,
        RecordCard recordCard,
        Presentation presentation,
        List<Attachment> attachments,
        Funding funding,
        Optional<Source> source,
        List<Finding> findings,
        long version) {

    /** How many characters a title may have. */
    public static final int MAX_TITLE = 300;

    /** Trims the title and copies the lists. */
    public Practice {
        title = title.strip().replaceAll("\\s+", " ");
        attachments = List.copyOf(attachments);
        findings = List.copyOf(findings);
    }

    /**
     * Starts a draft with the standard sections.
     *
     * @param title its title; the slug is made from it
     */
    public static Builder draft(String title) {
        Builder builder = new Builder(PracticeId.random(), Slug.from(title), title);
        builder.presentation = Presentation.blank();
        return builder;
    }

    /** Starts a changed version of this practice, with the same identity, slug and version. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, slug, title);
        builder.summary = summary;
        builder.category = category;
        builder.status = status;
        builder.language = language;
        builder.recordCard = recordCard;
        builder.presentation = presentation;
        builder.attachments = attachments;
        builder.funding = funding;
        builder.source = source;
        builder.findings = findings;
        builder.version = version;
        return builder;
    }

    /** Whether everyone may see it. */
    public boolean isPublic() {
        return status == PracticeStatus.PUBLISHED;
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
        private Optional<Slug> category = Optional.empty();
        private PracticeStatus status = PracticeStatus.DRAFT;
        private String language = "pl";
        private RecordCard recordCard = RecordCard.EMPTY;
        private Presentation presentation = Presentation.EMPTY;
        private List<Attachment> attachments = List.of();
        private Funding funding = Funding.NONE;
        private Optional<Source> source = Optional.empty();
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

        public Builder source(Optional<Source> value) {
            source = value;
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
                    category,
                    status,
                    language,
                    recordCard,
                    presentation,
                    attachments,
                    funding,
                    source,
                    findings,
                    version);
        }
    }
}
