package org.praktyki.core.partner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praktyki.core.change.Aggregate;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Identifiers;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

/**
 * Someone whom a town can act together with: a public body, an organisation, a company, a church, a group. Immutable; a changed one is
 * made with {@link #toBuilder()} and handed to {@link Partners}.
 *
 * @param id its identity
 * @param slug its place in addresses; stays when the name changes
 * @param names what it is and was called
 * @param kind what it is
 * @param identifiers the numbers under which registers know it
 * @param seat where it is
 * @param websites in their order
 * @param emails in their order
 * @param contacts whom to ask
 * @param logo its sign
 * @param topics codes of the topics that it works on
 * @param description what it is and does
 * @param succession who took its place, where somebody did
 * @param mergedInto the entry that stands for it, where it was found to be entered twice; it is kept as it is, so that this can be undone
 * @param distinctFrom those that look like it, and were found to be others
 * @param published whether everyone may see it
 * @param version how often it was saved; 0 where it never was
 */
public record Partner(
        PartnerId id,
        Slug slug,
        Names names,
        PartnerKind kind,
        Identifiers identifiers,
        Seat seat,
        List<WebAddress> websites,
        List<EmailAddress> emails,
        List<Contact> contacts,
        Optional<Attachment> logo,
        Set<Slug> topics,
        RichText description,
        Optional<Succession> succession,
        Optional<PartnerId> mergedInto,
        Set<PartnerId> distinctFrom,
        boolean published,
        long version)
        implements Aggregate<PartnerId, Partner> {

    /** Copies the collections. */
    public Partner {
        websites = List.copyOf(websites);
        emails = List.copyOf(emails);
        contacts = List.copyOf(contacts);
        topics = Set.copyOf(topics);
        distinctFrom = Set.copyOf(distinctFrom);
    }

    /** Starts a partner of this name, which nobody but editors sees. */
    public static Builder named(String name) {
        return new Builder(PartnerId.random(), Slug.from(name), Names.of(name));
    }

    /** Starts a partner that has an identity already, such as one that comes from another installation. */
    public static Builder builder(PartnerId id, Slug slug, Names names) {
        return new Builder(id, slug, names);
    }

    @Override
    public Set<FileKey> fileKeys() {
        return logo.stream().map(Attachment::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Starts a changed version of this one, with the same identity and version. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, slug, names);
        builder.kind = kind;
        builder.identifiers = identifiers;
        builder.seat = seat;
        builder.websites = websites;
        builder.emails = emails;
        builder.contacts = contacts;
        builder.logo = logo;
        builder.topics = topics;
        builder.description = description;
        builder.succession = succession;
        builder.mergedInto = mergedInto;
        builder.distinctFrom = distinctFrom;
        builder.published = published;
        builder.version = version;
        return builder;
    }

    @Override
    public Optional<Slug> address() {
        return Optional.of(slug);
    }

    @Override
    public Partner withVersion(long value) {
        return toBuilder().version(value).build();
    }

    /** Fills a partner field by field. */
    public static final class Builder {
        private final PartnerId id;
        private Slug slug;
        private Names names;
        private PartnerKind kind = PartnerKind.PUBLIC_BODY;
        private Identifiers identifiers = Identifiers.NONE;
        private Seat seat = Seat.UNKNOWN;
        private List<WebAddress> websites = List.of();
        private List<EmailAddress> emails = List.of();
        private List<Contact> contacts = List.of();
        private Optional<Attachment> logo = Optional.empty();
        private Set<Slug> topics = Set.of();
        private RichText description = RichText.EMPTY;
        private Optional<Succession> succession = Optional.empty();
        private Optional<PartnerId> mergedInto = Optional.empty();
        private Set<PartnerId> distinctFrom = Set.of();
        private boolean published = false;
        private long version;

        private Builder(PartnerId id, Slug slug, Names names) {
            this.id = id;
            this.slug = slug;
            this.names = names;
        }

        public Builder slug(Slug value) {
            slug = value;
            return this;
        }

        public Builder names(Names value) {
            names = value;
            return this;
        }

        public Builder kind(PartnerKind value) {
            kind = value;
            return this;
        }

        public Builder identifiers(Identifiers value) {
            identifiers = value;
            return this;
        }

        public Builder seat(Seat value) {
            seat = value;
            return this;
        }

        public Builder websites(List<WebAddress> value) {
            websites = List.copyOf(value);
            return this;
        }

        public Builder emails(List<EmailAddress> value) {
            emails = List.copyOf(value);
            return this;
        }

        public Builder contacts(List<Contact> value) {
            contacts = List.copyOf(value);
            return this;
        }

        public Builder logo(Optional<Attachment> value) {
            logo = value;
            return this;
        }

        public Builder topics(Set<Slug> value) {
            topics = Set.copyOf(value);
            return this;
        }

        public Builder description(RichText value) {
            description = value;
            return this;
        }

        public Builder succession(Optional<Succession> value) {
            succession = value;
            return this;
        }

        public Builder mergedInto(Optional<PartnerId> value) {
            mergedInto = value;
            return this;
        }

        public Builder distinctFrom(Set<PartnerId> value) {
            distinctFrom = Set.copyOf(value);
            return this;
        }

        public Builder published(boolean value) {
            published = value;
            return this;
        }

        /** For stores: the version that a save made. */
        public Builder version(long value) {
            version = value;
            return this;
        }

        /** The partner. */
        public Partner build() {
            return new Partner(
                    id,
                    slug,
                    names,
                    kind,
                    identifiers,
                    seat,
                    websites,
                    emails,
                    contacts,
                    logo,
                    topics,
                    description,
                    succession,
                    mergedInto,
                    distinctFrom,
                    published,
                    version);
        }
    }
}
