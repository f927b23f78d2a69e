package org.praktyki.core.partner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.change.Aggregate;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

/**
 * Partners who act together (partnerstwo). Who belongs to it and what it is called depends on the day. Immutable; a changed one is made
 * with {@link #toBuilder()} and handed to {@link Partnerships}.
 *
 * @param id its identity
 * @param slug its place in addresses; stays when the name changes
 * @param names what it is and was called
 * @param form in which form
 * @param term from when until when it exists
 * @param mission what it is for
 * @param goals what it wants to reach, in a sentence each
 * @param initiatives what it does and did
 * @param memberships who belongs and belonged to it
 * @param seat where it is at work
 * @param websites in their order
 * @param topics codes of the topics that it works on
 * @param foundingAct the act that founded it
 * @param documents further papers
 * @param practices practices that came of it
 * @param tasks public tasks that are carried out together
 * @param published whether everyone may see it
 * @param version how often it was saved; 0 where it never was
 */
public record Partnership(
        PartnershipId id,
        Slug slug,
        Names names,
        Form form,
        Term term,
        RichText mission,
        List<String> goals,
        List<Initiative> initiatives,
        List<Membership> memberships,
        Seat seat,
        List<WebAddress> websites,
        Set<Slug> topics,
        Optional<Attachment> foundingAct,
        List<Attachment> documents,
        List<PracticeId> practices,
        List<PublicTask> tasks,
        boolean published,
        long version)
        implements Aggregate<PartnershipId, Partnership> {

    /** Trims the goals and leaves empty ones out; copies the collections. */
    public Partnership {
        goals = goals.stream()
                .map(Name::oneLine)
                .filter(goal -> !goal.isEmpty())
                .toList();
        initiatives = List.copyOf(initiatives);
        memberships = List.copyOf(memberships);
        websites = List.copyOf(websites);
        topics = Set.copyOf(topics);
        documents = List.copyOf(documents);
        practices = practices.stream().distinct().toList();
        tasks = List.copyOf(tasks);
    }

    /** Starts a partnership of this name, which nobody but editors sees. */
    public static Builder named(String name) {
        return new Builder(PartnershipId.random(), Slug.from(name), Names.of(name));
    }

    /** Starts a partnership that has an identity already, such as one that comes from another installation. */
    public static Builder builder(PartnershipId id, Slug slug, Names names) {
        return new Builder(id, slug, names);
    }

    /** Its papers and pictures. */
    public Stream<Attachment> files() {
        return Stream.of(
                        foundingAct.stream(),
                        documents.stream(),
                        initiatives.stream().flatMap(initiative -> initiative.pictures().stream()))
                .flatMap(some -> some);
    }

    @Override
    public Set<FileKey> fileKeys() {
        return files().map(Attachment::key).collect(Collectors.toUnmodifiableSet());
    }

    /** All who belong or belonged to it, each once. */
    public Set<PartnerId> members() {
        return memberships.stream().map(Membership::member).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it names an entry, as a member or in a task. */
    boolean names(PartnerId id) {
        return members().contains(id)
                || tasks.stream()
                        .anyMatch(task -> task.commissionedBy().equals(Optional.of(id))
                                || task.carriers().contains(id));
    }

    /** The sources that its memberships are taken from, in the order in which they first appear. */
    public List<Citation> citations() {
        return memberships.stream()
                .flatMap(membership -> membership.citations().stream())
                .distinct()
                .toList();
    }

    /** Starts a changed version of this one, with the same identity and version. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, slug, names);
        builder.form = form;
        builder.term = term;
        builder.mission = mission;
        builder.goals = goals;
        builder.initiatives = initiatives;
        builder.memberships = memberships;
        builder.seat = seat;
        builder.websites = websites;
        builder.topics = topics;
        builder.foundingAct = foundingAct;
        builder.documents = documents;
        builder.practices = practices;
        builder.tasks = tasks;
        builder.published = published;
        builder.version = version;
        return builder;
    }

    @Override
    public Optional<Slug> address() {
        return Optional.of(slug);
    }

    @Override
    public Partnership withVersion(long value) {
        return toBuilder().version(value).build();
    }

    /** Fills a partnership field by field. */
    public static final class Builder {
        private final PartnershipId id;
        private Slug slug;
        private Names names;
        private Form form = Form.AGREEMENT;
        private Term term = Term.ALWAYS;
        private RichText mission = RichText.EMPTY;
        private List<String> goals = List.of();
        private List<Initiative> initiatives = List.of();
        private List<Membership> memberships = List.of();
        private Seat seat = Seat.UNKNOWN;
        private List<WebAddress> websites = List.of();
        private Set<Slug> topics = Set.of();
        private Optional<Attachment> foundingAct = Optional.empty();
        private List<Attachment> documents = List.of();
        private List<PracticeId> practices = List.of();
        private List<PublicTask> tasks = List.of();
        private boolean published = false;
        private long version;

        private Builder(PartnershipId id, Slug slug, Names names) {
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

        public Builder form(Form value) {
            form = value;
            return this;
        }

        public Builder term(Term value) {
            term = value;
            return this;
        }

        public Builder mission(RichText value) {
            mission = value;
            return this;
        }

        public Builder goals(List<String> value) {
            goals = List.copyOf(value);
            return this;
        }

        public Builder initiatives(List<Initiative> value) {
            initiatives = List.copyOf(value);
            return this;
        }

        public Builder memberships(List<Membership> value) {
            memberships = List.copyOf(value);
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

        public Builder topics(Set<Slug> value) {
            topics = Set.copyOf(value);
            return this;
        }

        public Builder foundingAct(Optional<Attachment> value) {
            foundingAct = value;
            return this;
        }

        public Builder documents(List<Attachment> value) {
            documents = List.copyOf(value);
            return this;
        }

        public Builder practices(List<PracticeId> value) {
            practices = List.copyOf(value);
            return this;
        }

        public Builder tasks(List<PublicTask> value) {
            tasks = List.copyOf(value);
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

        /** The partnership. */
        public Partnership build() {
            return new Partnership(
                    id,
                    slug,
                    names,
                    form,
                    term,
                    mission,
                    goals,
                    initiatives,
                    memberships,
                    seat,
                    websites,
                    topics,
                    foundingAct,
                    documents,
                    practices,
                    tasks,
                    published,
                    version);
        }
    }
}
