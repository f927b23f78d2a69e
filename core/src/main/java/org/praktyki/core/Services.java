package org.praktyki.core;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.account.Accounts;
import org.praktyki.core.audit.Audit;
import org.praktyki.core.audit.AuditRetention;
import org.praktyki.core.audit.LastChange;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.ContentVersion;
import org.praktyki.core.change.Follower;
import org.praktyki.core.change.Followers;
import org.praktyki.core.change.NowAndThen;
import org.praktyki.core.embed.EmbedCounts;
import org.praktyki.core.embed.EmbedHosts;
import org.praktyki.core.exchange.DirectoryExports;
import org.praktyki.core.exchange.DirectoryImports;
import org.praktyki.core.exchange.Exports;
import org.praktyki.core.exchange.ImportHistory;
import org.praktyki.core.exchange.Imports;
import org.praktyki.core.mail.MailEraser;
import org.praktyki.core.mail.MailRetention;
import org.praktyki.core.mail.MailTransport;
import org.praktyki.core.mail.Outbox;
import org.praktyki.core.mail.Postman;
import org.praktyki.core.message.MessageEraser;
import org.praktyki.core.message.MessageRetention;
import org.praktyki.core.message.Messages;
import org.praktyki.core.message.SendingLimits;
import org.praktyki.core.metric.Catalogues;
import org.praktyki.core.metric.Comparables;
import org.praktyki.core.metric.Grades;
import org.praktyki.core.metric.Indicators;
import org.praktyki.core.metric.Measurements;
import org.praktyki.core.metric.OutcomeBook;
import org.praktyki.core.metric.Rankings;
import org.praktyki.core.metric.Results;
import org.praktyki.core.metric.export.MeasurementExports;
import org.praktyki.core.metric.intake.MeasurementImports;
import org.praktyki.core.metric.source.MeasurementSource;
import org.praktyki.core.metric.source.MeasurementSources;
import org.praktyki.core.metric.source.SourceRuns;
import org.praktyki.core.partner.Directories;
import org.praktyki.core.partner.Mentions;
import org.praktyki.core.partner.PartnerEraser;
import org.praktyki.core.partner.PartnerFiles;
import org.praktyki.core.partner.Partners;
import org.praktyki.core.partner.Partnerships;
import org.praktyki.core.practice.Attachments;
import org.praktyki.core.practice.BulkChanges;
import org.praktyki.core.practice.Comments;
import org.praktyki.core.practice.Contacts;
import org.praktyki.core.practice.Drafts;
import org.praktyki.core.practice.Expiry;
import org.praktyki.core.practice.ImportReversal;
import org.praktyki.core.practice.PersonStores;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.practice.Previews;
import org.praktyki.core.practice.Schedule;
import org.praktyki.core.replication.Claims;
import org.praktyki.core.replication.ReplicationBook;
import org.praktyki.core.replication.ReplicationEraser;
import org.praktyki.core.replication.ReplicationRetention;
import org.praktyki.core.replication.Replications;
import org.praktyki.core.search.Gradings;
import org.praktyki.core.search.Indexing;
import org.praktyki.core.search.Participations;
import org.praktyki.core.search.Search;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.search.Thesaurus;
import org.praktyki.core.search.UnansweredQueries;
import org.praktyki.core.settings.InstallationSettings;
import org.praktyki.core.settings.Logo;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.taxonomy.Categories;
import org.praktyki.core.territory.Territories;
import org.praktyki.core.usage.Usage;

/** The services of an installation, and what they have to do with each other: made in the order in which they need one another. */
final class Services {

    final Practices practices;
    final Attachments attachments;
    final Previews previews;
    final Contacts contacts;
    final Drafts drafts;
    final Comments comments;
    final Messages messages;
    final BulkChanges bulkChanges;
    final @Nullable Search search;
    final @Nullable Indexing indexing;
    final Partners partners;
    final Partnerships partnerships;
    final PartnerFiles partnerFiles;
    final Replications replications;
    final Claims claims;
    final Mentions mentions;
    final Indicators indicators;
    final Measurements measurements;
    final Comparables comparables;
    final Rankings rankings;
    final Results outcomes;
    final MeasurementImports measurementImports;
    final MeasurementExports measurementExports;
    final MeasurementSources measurementSources;
    final Categories categories;
    final Territories territories;
    final InstallationSettings settings;
    final Thesaurus thesaurus;
    final UnansweredQueries unanswered;
    final EmbedHosts embedHosts;
    final EmbedCounts embedCounts;
    final Usage usage;
    final Outbox outbox;
    final Audit audit;
    final Logo logo;
    final Accounts accounts;
    final ImportHistory importHistory;
    final Imports imports;
    final Exports exports;
    final DirectoryImports directoryImports;
    final DirectoryExports directoryExports;
    final Followers followers;
    final ContentVersion content;

    /** Makes the services over the parts, and lets all that follows the store catch up with it. */
    Services(Parts parts) {
        Storage storage = parts.storage();
        Clock clock = parts.clock();
        this.settings = new InstallationSettings(storage.settings(), this::announce, clock);
        this.thesaurus = new Thesaurus(settings);
        this.unanswered = new UnansweredQueries(storage.unanswered(), clock);
        this.embedHosts = new EmbedHosts(storage.allowedHosts(), storage.categories(), clock);
        this.embedCounts = new EmbedCounts(storage.embedCounts(), embedHosts, clock);
        this.usage = new Usage(storage.usage(), settings, clock);
        // what is owned first is closed last: the followers have stopped by then, and the storage is open
        parts.opened().own((AutoCloseable) usage::finish);
        Directories directories =
                new Directories(storage.changes(), storage.partners(), storage.partnerships(), storage.involvements());
        Catalogues catalogues = new Catalogues(storage.changes(), storage.indicators());
        OutcomeBook outcomeBook = new OutcomeBook(storage.changes(), storage.outcomes());
        PartnerEraser partnerEraser = new PartnerEraser(storage.partners(), storage.partnerships(), clock);
        ReplicationBook book = new ReplicationBook(storage.changes(), storage.replications());
        ReplicationRetention retention = new ReplicationRetention(storage.replications(), book, clock);
        this.outbox = new Outbox(storage.outbox(), parts.mail() != null, clock);
        SearchEngine engine = parts.engine();
        Grades grades = new Grades(outcomeBook, catalogues, storage.measurements(), storage.territories(), clock);
        this.indexing = engine == null
                ? null
                : new Indexing(
                        storage.changes(),
                        storage.practices(),
                        engine,
                        parts.texts(),
                        Participations.of(directories),
                        Gradings.of(grades));
        this.content = new ContentVersion(
                signs(storage, settings, usage, directories, catalogues, outcomeBook, indexing, clock), clock);
        this.search = engine == null
                ? null
                : new Search(engine, storage.practices(), storage.categories(), content, thesaurus, unanswered);
        PersonStores persons = new PersonStores(
                storage.contacts(),
                storage.practices(),
                storage.drafts(),
                storage.comments(),
                storage.audit(),
                List.of(
                        new MessageEraser(storage.messages()),
                        new MailEraser(storage.outbox()),
                        partnerEraser,
                        new ReplicationEraser(storage.replications(), clock),
                        unanswered,
                        embedCounts),
                storage::purge);
        SendingLimits limits = new SendingLimits(clock);
        List<Follower> following = new ArrayList<>(
                List.of(settings, usage.visitorNumber(), embedHosts, directories, catalogues, outcomeBook, book));
        following.addAll(chores(storage, persons, indexing, clock));
        following.add(new NowAndThen(Duration.ofHours(1), clock, now -> partnerEraser.eraseDue()));
        following.add(new NowAndThen(Duration.ofHours(1), clock, now -> retention.prune()));
        following.addAll(counting(unanswered, embedCounts, usage, limits, clock));
        following.add(storage::purgeForOthers);
        // after the index, of which it is to speak too
        following.add(content);
        this.followers = parts.opened().own(new Followers(following));
        // and by a clockwork of its own, since the others may take their time
        parts.opened().own(new Followers(List.of(content)));
        MailTransport mail = parts.mail();
        if (mail != null) {
            deliver(new Postman(storage.outbox(), mail, clock), parts.opened());
        }
        this.practices = new Practices(storage.practices(), storage.categories(), storage.settings(), followers, clock);
        this.partners = new Partners(
                storage.partners(),
                storage.involvements(),
                directories,
                storage.categories(),
                practices,
                this::announce,
                clock);
        this.partnerships =
                new Partnerships(storage.partnerships(), directories, storage.categories(), this::announce, clock);
        this.indicators = new Indicators(
                storage.indicators(), storage.measurements(), catalogues, storage.categories(), this::announce, clock);
        this.measurements = new Measurements(storage.measurements(), catalogues, content, this::announce, clock);
        this.partnerFiles = new PartnerFiles(parts.intake());
        this.claims = new Claims(
                storage.replications(),
                book,
                practices,
                storage.settings(),
                storage.secrets(),
                limits,
                outbox,
                this::announce,
                clock);
        this.replications =
                new Replications(storage.replications(), book, practices, partners, claims, this::announce, clock);
        this.mentions = new Mentions(directories, parts.wordForms());
        this.attachments = new Attachments(
                practices,
                storage.practices(),
                storage.drafts(),
                storage.settings(),
                List.of(storage.partners(), storage.partnerships(), storage.outcomes()),
                parts.files(),
                parts.intake(),
                parts.thumbnails(),
                parts.texts(),
                clock);
        this.drafts = new Drafts(storage.drafts(), practices, clock);
        this.comments = new Comments(storage.comments(), practices, clock);
        this.messages =
                new Messages(storage.messages(), storage.settings(), storage.secrets(), practices, limits, clock);
        this.previews = new Previews(storage.categories(), clock);
        this.categories = new Categories(storage.categories(), content, this::announce, clock);
        this.bulkChanges = new BulkChanges(practices, storage.practices(), storage.accounts(), followers);
        this.contacts = new Contacts(persons, storage.categories(), practices, followers, clock);
        this.territories = new Territories(storage.territories(), parts.territories(), content, this::announce, clock);
        this.comparables = new Comparables(measurements, catalogues, territories);
        this.rankings = new Rankings(measurements, catalogues, territories, content);
        this.outcomes = new Results(
                storage.outcomes(),
                outcomeBook,
                catalogues,
                measurements,
                comparables,
                practices,
                territories,
                this::announce,
                clock);
        this.measurementImports = new MeasurementImports(parts.tableReaders(), indicators, measurements, territories);
        this.measurementExports =
                new MeasurementExports(parts.measurementFormats(), indicators, measurements, territories);
        List<MeasurementSource> sources =
                parts.contributions().getOrDefault(MeasurementSource.class, List.of()).stream()
                        .map(MeasurementSource.class::cast)
                        .toList();
        this.measurementSources = new MeasurementSources(sources, storage.measurementSources(), clock);
        this.audit = new Audit(storage.audit(), clock);
        this.logo = new Logo(storage.settings(), parts.intake(), parts.files());
        this.accounts = new Accounts(
                storage.accounts(),
                (account, deed) -> storage.audit().append(deed, new Subject(Subject.Kind.ACCOUNT, account, 0)),
                clock);
        this.importHistory = new ImportHistory(
                storage.audit(), new ImportReversal(practices, storage.practices(), followers), clock);
        this.imports = new Imports(
                parts.readers(),
                practices,
                storage.practices(),
                storage.categories(),
                territories,
                parts.files(),
                parts.intake(),
                importHistory,
                clock);
        this.exports = new Exports(practices, storage.practices(), storage.categories(), parts.files());
        this.directoryImports = new DirectoryImports(
                parts.directoryReaders(),
                partners,
                partnerships,
                storage.practices(),
                storage.categories(),
                parts.files());
        this.directoryExports = new DirectoryExports(partners);
        followers.announce();
        if (!sources.isEmpty()) {
            // by a clockwork of its own, as a source may be slow
            parts.opened()
                    .own(new Followers(List.of(new SourceRuns(
                            sources,
                            storage.measurementSources(),
                            indicators,
                            measurements,
                            measurementImports,
                            clock))));
        }
    }

    /** What a page may depend on; the day counts, since ages do. */
    private static List<Supplier<?>> signs(
            Storage storage,
            InstallationSettings settings,
            Usage usage,
            Directories directories,
            Catalogues catalogues,
            OutcomeBook outcomeBook,
            @Nullable Indexing indexing,
            Clock clock) {
        return List.of(
                new LastChange(storage.audit()),
                () -> settings.lately().version(),
                usage::visitors,
                directories::edition,
                catalogues::edition,
                outcomeBook::edition,
                () -> indexing == null ? 0 : indexing.edition(),
                () -> Practices.day(clock));
    }

    /** What time makes due, or a change, in what is kept. */
    private static List<Follower> chores(
            Storage storage, PersonStores persons, @Nullable Indexing indexing, Clock clock) {
        Schedule schedule = new Schedule(storage.practices());
        Expiry expiry = new Expiry(persons, clock);
        AuditRetention audit = new AuditRetention(storage.audit(), storage.settings());
        MessageRetention messages = new MessageRetention(storage.messages(), storage.settings());
        List<Follower> chores = new ArrayList<>();
        chores.add(new NowAndThen(Duration.ofSeconds(1), clock, schedule::publishDue));
        chores.add(new NowAndThen(Duration.ofHours(1), clock, now -> expiry.eraseDue()));
        if (indexing != null) {
            chores.add(indexing);
        }
        chores.add(new NowAndThen(
                Duration.ofHours(1), clock, now -> storage.drafts().removeBefore(now.minus(Drafts.KEPT))));
        chores.add(new NowAndThen(Duration.ofDays(1), clock, audit::prune));
        chores.add(new NowAndThen(Duration.ofHours(1), clock, messages::prune));
        chores.add(new NowAndThen(Duration.ofHours(1), clock, new MailRetention(storage.outbox())::prune));
        return chores;
    }

    /** What is counted in memory, to be written down and forgotten in time. */
    private static List<Follower> counting(
            UnansweredQueries unanswered, EmbedCounts embedCounts, Usage usage, SendingLimits limits, Clock clock) {
        return List.of(
                new NowAndThen(Duration.ofMinutes(1), clock, unanswered::flush),
                new NowAndThen(Duration.ofDays(1), clock, unanswered::prune),
                new NowAndThen(Duration.ofMinutes(1), clock, embedCounts::flush),
                new NowAndThen(Duration.ofDays(1), clock, embedCounts::prune),
                new NowAndThen(Duration.ofMinutes(1), clock, now -> usage.flush()),
                new NowAndThen(Duration.ofDays(1), clock, usage::prune),
                new NowAndThen(Duration.ofMinutes(1), clock, now -> limits.forget()));
    }

    /** By a clockwork of its own, as a mail server may be slow; told first that it closes, the postman begins no other letter. */
    private static void deliver(Postman postman, Opened opened) {
        opened.own(new Followers(List.of(postman)));
        opened.own(postman);
    }

    /** Of what is changed through services that come into being before the followers do. */
    private void announce() {
        followers.announce();
    }
}
