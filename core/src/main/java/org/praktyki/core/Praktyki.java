package org.praktyki.core;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.account.Accounts;
import org.praktyki.core.audit.Audit;
import org.praktyki.core.change.ContentVersion;
import org.praktyki.core.embed.EmbedCounts;
import org.praktyki.core.embed.EmbedHosts;
import org.praktyki.core.exchange.DirectoryExports;
import org.praktyki.core.exchange.DirectoryImports;
import org.praktyki.core.exchange.DirectoryReader;
import org.praktyki.core.exchange.Exports;
import org.praktyki.core.exchange.ImportHistory;
import org.praktyki.core.exchange.Imports;
import org.praktyki.core.exchange.PracticeReader;
import org.praktyki.core.file.FileInspector;
import org.praktyki.core.file.FileIntake;
import org.praktyki.core.file.FileLimits;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.FileTexts;
import org.praktyki.core.file.Thumbnails;
import org.praktyki.core.file.VirusScan;
import org.praktyki.core.mail.MailTransport;
import org.praktyki.core.mail.Outbox;
import org.praktyki.core.message.Messages;
import org.praktyki.core.metric.Comparables;
import org.praktyki.core.metric.Indicators;
import org.praktyki.core.metric.Measurements;
import org.praktyki.core.metric.Rankings;
import org.praktyki.core.metric.Results;
import org.praktyki.core.metric.export.MeasurementExports;
import org.praktyki.core.metric.export.MeasurementFormat;
import org.praktyki.core.metric.intake.MeasurementImports;
import org.praktyki.core.metric.intake.TableReader;
import org.praktyki.core.metric.source.MeasurementSources;
import org.praktyki.core.partner.Mentions;
import org.praktyki.core.partner.PartnerFiles;
import org.praktyki.core.partner.Partners;
import org.praktyki.core.partner.Partnerships;
import org.praktyki.core.practice.Attachments;
import org.praktyki.core.practice.BulkChanges;
import org.praktyki.core.practice.Comments;
import org.praktyki.core.practice.Contacts;
import org.praktyki.core.practice.Drafts;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.practice.Previews;
import org.praktyki.core.replication.Claims;
import org.praktyki.core.replication.Replications;
import org.praktyki.core.search.BuildProgress;
import org.praktyki.core.search.IndexState;
import org.praktyki.core.search.Search;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.search.Thesaurus;
import org.praktyki.core.search.UnansweredQueries;
import org.praktyki.core.settings.InstallationSettings;
import org.praktyki.core.settings.Logo;
import org.praktyki.core.spi.CheckResult;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.spi.StorageException;
import org.praktyki.core.taxonomy.Categories;
import org.praktyki.core.territory.Territories;
import org.praktyki.core.territory.TerritoryReader;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WordForms;
import org.praktyki.core.usage.Usage;

/**
 * The library, wired. Everything goes through here: code, servlet, panel and command line alike. Safe for use by several
 * threads. Closing it stops what it started and closes what the builder was told to open; parts that were handed to it open stay
 * whoever's they are.
 */
public final class Praktyki implements AutoCloseable {

    private final Services services;
    private final Parts parts;

    private Praktyki(Parts parts) {
        this.parts = parts;
        this.services = new Services(parts);
    }

    /** Starts wiring. */
    public static Builder builder() {
        return new Builder();
    }

    /** Practices: reading, changing, publishing. */
    public Practices practices() {
        return services.practices;
    }

    /** Partners: reading, changing, merging. */
    public Partners partners() {
        return services.partners;
    }

    /** Partners that texts name. */
    public Mentions mentions() {
        return services.mentions;
    }

    /** Partnerships: changing. */
    public Partnerships partnerships() {
        return services.partnerships;
    }

    /** What is measured: reading and changing. */
    public Indicators indicators() {
        return services.indicators;
    }

    /** Figures: reading and recording. */
    public Measurements measurements() {
        return services.measurements;
    }

    /** What practices have changed, and how well that is shown: reading and telling. */
    public Results outcomes() {
        return services.outcomes;
    }

    /** Units that a unit can be compared with. */
    public Comparables comparables() {
        return services.comparables;
    }

    /** Which place units have by an indicator. */
    public Rankings rankings() {
        return services.rankings;
    }

    /** Bringing figures in from tables. */
    public MeasurementImports measurementImports() {
        return services.measurementImports;
    }

    /** Where figures are fetched from by themselves. */
    public MeasurementSources measurementSources() {
        return services.measurementSources;
    }

    /** Handing figures out in files. */
    public MeasurementExports measurementExports() {
        return services.measurementExports;
    }

    /** The files of partners and partnerships. */
    public PartnerFiles partnerFiles() {
        return services.partnerFiles;
    }

    /** Who has taken practices over: reading, answering, correcting. */
    public Replications replications() {
        return services.replications;
    }

    /** How the public claims to have taken a practice over, and its source answers. */
    public Claims claims() {
        return services.claims;
    }

    /** The files of practices. */
    public Attachments attachments() {
        return services.attachments;
    }

    /** What is written of practices and not saved yet. */
    public Drafts drafts() {
        return services.drafts;
    }

    /** What those who work on a practice say to each other about it. */
    public Comments comments() {
        return services.comments;
    }

    /** What the public writes to contacts whose data it does not see. */
    public Messages messages() {
        return services.messages;
    }

    /** Practices that are being written, to be looked at before they are saved. */
    public Previews previews() {
        return services.previews;
    }

    /** Contacts, in whichever practices they are named. */
    public Contacts contacts() {
        return services.contacts;
    }

    /** Changing many practices alike. */
    public BulkChanges bulkChanges() {
        return services.bulkChanges;
    }

    /**
     * Finding public practices.
     *
     * @throws IllegalStateException where no search engine was given
     */
    public Search search() {
        return needed(services.search);
    }

    /** The topic tree. */
    public Categories categories() {
        return services.categories;
    }

    /** The register of territorial units. */
    public Territories territories() {
        return services.territories;
    }

    /** What an administrator decides about the installation. */
    public InstallationSettings settings() {
        return services.settings;
    }

    /** What means the same when practices are looked for. */
    public Thesaurus thesaurus() {
        return services.thesaurus;
    }

    /** What is looked for in vain. */
    public UnansweredQueries unanswered() {
        return services.unanswered;
    }

    /** Says when what the public sees may have changed, for whoever keeps something that was made of it. */
    public ContentVersion content() {
        return services.content;
    }

    /** Which other sites may embed. */
    public EmbedHosts embedHosts() {
        return services.embedHosts;
    }

    /** What other sites embed. */
    public EmbedCounts embedCounts() {
        return services.embedCounts;
    }

    /** How the site is used. */
    public Usage usage() {
        return services.usage;
    }

    /** Letters that go out. */
    public Outbox outbox() {
        return services.outbox;
    }

    /** Who did what. */
    public Audit audit() {
        return services.audit;
    }

    /** The picture beside the installation's name. */
    public Logo logo() {
        return services.logo;
    }

    /** Local accounts and signing in. */
    public Accounts accounts() {
        return services.accounts;
    }

    /** Bringing practices in from files. */
    public Imports imports() {
        return services.imports;
    }

    /** Imports that were carried out, and taking them back. */
    public ImportHistory importHistory() {
        return services.importHistory;
    }

    /** Writing practices to files. */
    public Exports exports() {
        return services.exports;
    }

    /** Bringing partners, partnerships and memberships in from files. */
    public DirectoryImports directoryImports() {
        return services.directoryImports;
    }

    /** Writing partners, partnerships and memberships to files. */
    public DirectoryExports directoryExports() {
        return services.directoryExports;
    }

    /**
     * Builds the search index anew from the store, while the one that is there is searched.
     *
     * @param progress is told how far it has come
     * @throws IllegalStateException where no search engine was given
     */
    public void reindex(BuildProgress progress) {
        needed(services.indexing).rebuild(progress);
    }

    /**
     * How far the search index has come.
     *
     * @throws IllegalStateException where no search engine was given
     */
    public IndexState index() {
        return needed(services.indexing).state();
    }

    private static <T> T needed(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("Praktyki was built without a search engine");
        }
        return part;
    }

    /** Whether the database answers. */
    public CheckResult check() {
        return parts.storage().check();
    }

    /**
     * Whether each part works, by a name that stays: {@code database} and, where something is searched, {@code search}, where letters
     * are sent, {@code mail}, where figures are fetched, {@code figures}.
     */
    public Map<String, CheckResult> checks() {
        Map<String, CheckResult> checks = new LinkedHashMap<>();
        checks.put("database", check());
        SearchEngine engine = parts.engine();
        if (engine != null) {
            checks.put(
                    "search",
                    engine.trouble()
                            .map(reason -> new CheckResult(false, reason))
                            .orElseGet(() -> new CheckResult(true, "The search answers")));
        }
        if (outbox().isSending()) {
            checks.put("mail", checkMail());
        }
        if (!measurementSources().isEmpty()) {
            checks.put("figures", checkSources());
        }
        return checks;
    }

    private CheckResult checkSources() {
        try {
            List<String> failing = measurementSources().failing();
            return failing.isEmpty()
                    ? new CheckResult(true, "Figures are fetched")
                    : new CheckResult(false, "Figures cannot be fetched from " + String.join(", ", failing));
        } catch (StorageException e) {
            return new CheckResult(false, String.valueOf(e.getMessage()));
        }
    }

    /** The letters are in the database, which may be away. */
    private CheckResult checkMail() {
        try {
            return outbox().trouble()
                    .map(reason -> new CheckResult(false, reason))
                    .orElseGet(() -> new CheckResult(true, "Letters go out"));
        } catch (StorageException e) {
            return new CheckResult(false, String.valueOf(e.getMessage()));
        }
    }

    /**
     * What was added for other modules than core, in the order in which it came.
     *
     * @param kind the interface of the module that knows what to do with it
     */
    public <T> List<T> contributions(Class<T> kind) {
        return parts.contributions().getOrDefault(kind, List.of()).stream()
                .map(kind::cast)
                .toList();
    }

    @Override
    public void close() {
        parts.opened().close();
    }

    /**
     * Names the parts. Storage and files are needed; the rest has defaults. What the application names wins over what plugins bring,
     * whichever comes first.
     */
    public static final class Builder {
        private final Place<Function<Opened, Storage>> storage = new Place<>("storage");
        private final Place<Function<Opened, SearchEngine>> search = new Place<>("search");
        private final Place<Function<Opened, FileStore>> files = new Place<>("files");
        private final Place<FileInspector> inspector = new Place<>("inspector");
        private final Place<VirusScan> virusScan = new Place<>("virus scan");
        private final Place<Attaching<Thumbnails>> thumbnails = new Place<>("thumbnails");
        private final Place<Attaching<FileTexts>> texts = new Place<>("texts");
        private final Place<TerritoryReader> territories = new Place<>("reader of territories");
        private final Place<Function<Opened, MailTransport>> mail = new Place<>("mail");
        private final Place<Function<Opened, WordForms>> wordForms = new Place<>("word forms");
        private final List<PracticeReader> readers = new ArrayList<>();
        private final List<DirectoryReader> directoryReaders = new ArrayList<>();
        private final List<TableReader> tableReaders = new ArrayList<>();
        private final List<MeasurementFormat> measurementFormats = new ArrayList<>();
        private final Map<String, Plugin> plugins = new LinkedHashMap<>();
        private final Map<Class<?>, List<Object>> contributions = new LinkedHashMap<>();
        private FileLimits fileLimits = FileLimits.DEFAULT;
        private Clock clock = Clock.systemUTC();
        private Configuration configuration = Configuration.system();
        private boolean configurationRead;
        /** The plugin that is naming parts just now. */
        private Optional<String> installing = Optional.empty();

        private Builder() {}

        /** Has something made of the files that are kept. */
        private interface Attaching<T> {
            T to(FileStore files, Opened opened);
        }

        /**
         * Takes all that a plugin brings. The same plugin again is harmless.
         *
         * @throws IllegalStateException where a plugin of another class goes by the same name
         */
        public Builder install(Plugin plugin) {
            Plugin before = plugins.putIfAbsent(plugin.name(), plugin);
            if (before == null) {
                Optional<String> outer = installing;
                installing = Optional.of(plugin.name());
                try {
                    plugin.install(this);
                } finally {
                    installing = outer;
                }
            } else if (before.getClass() != plugin.getClass()) {
                throw new IllegalStateException("Two plugins go by the name \"%s\": %s and %s"
                        .formatted(
                                plugin.name(),
                                before.getClass().getName(),
                                plugin.getClass().getName()));
            }
            return this;
        }

        /**
         * Installs every plugin that the service loader finds by the thread's class loader, in the order of their names.
         *
         * @throws java.util.ServiceConfigurationError where one of them cannot be made
         */
        public Builder discover() {
            return discover(Thread.currentThread().getContextClassLoader());
        }

        /** Installs every plugin that the service loader finds by a class loader, in the order of their names. */
        public Builder discover(ClassLoader loader) {
            ServiceLoader.load(Plugin.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .sorted(Comparator.comparing(Plugin::name))
                    .forEach(this::install);
            return this;
        }

        /**
         * Where plugins look up what they have to be told; {@link Configuration#system} unless given.
         *
         * @throws IllegalStateException where a plugin has looked already
         */
        public Builder configuration(Configuration value) {
            if (configurationRead) {
                throw new IllegalStateException("The configuration is named before the plugins that read it");
            }
            configuration = value;
            return this;
        }

        /** Where plugins look up what they have to be told. */
        public Configuration configuration() {
            configurationRead = true;
            return configuration;
        }

        /**
         * Adds a part that another module than core knows what to do with, such as a widget for the servlet.
         *
         * @param kind the interface of that module
         */
        public <T> Builder contribute(Class<T> kind, T part) {
            contributions.computeIfAbsent(kind, none -> new ArrayList<>()).add(kind.cast(part));
            return this;
        }

        /** Where practices, topics and accounts are kept; stays the caller's to close. */
        public Builder storage(Storage value) {
            storage.name(installing, opened -> value);
            return this;
        }

        /** The same, opened with the installation and closed with it. */
        public Builder openStorage(Supplier<? extends Storage> opening) {
            storage.name(installing, opened -> opened.own(opening.get()));
            return this;
        }

        /**
         * What finds them; stays the caller's to close. May be left out where nothing is searched, as by a command that only writes:
         * the engine of a process that does search follows the change feed by itself.
         */
        public Builder search(SearchEngine value) {
            search.name(installing, opened -> value);
            return this;
        }

        /** The same, opened with the installation and closed with it. */
        public Builder openSearch(Supplier<? extends SearchEngine> opening) {
            search.name(installing, opened -> opened.own(opening.get()));
            return this;
        }

        /** Where attachments are kept. */
        public Builder files(FileStore value) {
            files.name(installing, opened -> value);
            return this;
        }

        /** The same, opened with the installation and, where it can be closed, closed with it. */
        public Builder openFiles(Supplier<? extends FileStore> opening) {
            files.name(installing, opened -> opened.own(opening.get()));
            return this;
        }

        /** What tells files apart when they are uploaded; none can be uploaded without. */
        public Builder inspector(FileInspector value) {
            inspector.name(installing, value);
            return this;
        }

        /** What uploads are scanned by; nothing unless given. */
        public Builder virusScan(VirusScan value) {
            virusScan.name(installing, value);
            return this;
        }

        /** What uploads are let in; {@link FileLimits#DEFAULT} unless given. */
        public Builder fileLimits(FileLimits value) {
            fileLimits = value;
            return this;
        }

        /** What makes small versions of pictures; without, pictures are files like others. */
        public Builder thumbnails(Thumbnails value) {
            thumbnails.name(installing, (store, opened) -> value);
            return this;
        }

        /** The same, opened with the installation, of whichever files it has. */
        public Builder openThumbnails(Function<FileStore, ? extends Thumbnails> opening) {
            thumbnails.name(installing, (store, opened) -> opened.own(opening.apply(store)));
            return this;
        }

        /** What reads the words in files, so that practices are found by them; without, they are not. */
        public Builder texts(FileTexts value) {
            texts.name(installing, (store, opened) -> value);
            return this;
        }

        /** The same, opened with the installation, of whichever files it has. */
        public Builder openTexts(Function<FileStore, ? extends FileTexts> opening) {
            texts.name(installing, (store, opened) -> opened.own(opening.apply(store)));
            return this;
        }

        /** Adds a format that can be imported; formats are tried in the order in which they are added. */
        public Builder reader(PracticeReader value) {
            readers.add(value);
            return this;
        }

        /** Adds a format in which partners, partnerships and memberships can be imported. */
        public Builder directoryReader(DirectoryReader value) {
            directoryReaders.add(value);
            return this;
        }

        /** Adds a format in which tables of figures can be imported; formats are tried in the order in which they are added. */
        public Builder tableReader(TableReader value) {
            tableReaders.add(value);
            return this;
        }

        /** Adds a format in which figures are handed out. */
        public Builder measurementFormat(MeasurementFormat value) {
            measurementFormats.add(value);
            return this;
        }

        /** Reads the files of the territorial register. May be left out where none are loaded. */
        public Builder territories(TerritoryReader value) {
            territories.name(installing, value);
            return this;
        }

        /** What sends letters; without, they wait in the outbox for people to hand them over. Stays the caller's to close. */
        public Builder mail(MailTransport value) {
            mail.name(installing, opened -> value);
            return this;
        }

        /** The same, opened with the installation and, where it can be closed, closed with it. */
        public Builder openMail(Supplier<? extends MailTransport> opening) {
            mail.name(installing, opened -> opened.own(opening.get()));
            return this;
        }

        /** What knows inflected words again, opened with the installation; without, partners are found in texts as they are written. */
        public Builder openWordForms(Supplier<? extends WordForms> opening) {
            wordForms.name(installing, opened -> opened.own(opening.get()));
            return this;
        }

        /** The time; the system's unless given. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * Opens and wires the parts, and lets the search engine catch up with the store. Where one of them cannot be opened, those that
         * have been are closed again.
         *
         * @throws IllegalStateException naming every part that is missing or that several plugins bring
         */
        public Praktyki build() {
            List<String> problems = Stream.of(
                            Stream.of(storage, files).map(Place::absence),
                            Stream.of(
                                            storage,
                                            search,
                                            files,
                                            inspector,
                                            virusScan,
                                            thumbnails,
                                            texts,
                                            territories,
                                            mail,
                                            wordForms)
                                    .map(Place::quarrel),
                            Stream.of(unknownSearch()))
                    .flatMap(found -> found)
                    .flatMap(Optional::stream)
                    .toList();
            if (!problems.isEmpty()) {
                throw new IllegalStateException("Praktyki cannot be built: " + String.join("; ", problems));
            }
            Opened opened = new Opened();
            try {
                return build(opened);
            } catch (RuntimeException | Error e) {
                opened.closeAfter(e);
                throw e;
            }
        }

        /** Where plugins were asked, and none of them knows the search that is wanted. */
        private Optional<String> unknownSearch() {
            return configurationRead && search.taken().isEmpty()
                    ? configuration
                            .text(Configuration.SEARCH)
                            .map(wanted -> "no plugin knows the search that " + Configuration.SEARCH + " names")
                    : Optional.empty();
        }

        private Praktyki build(Opened opened) {
            Storage theStorage = storage.taken().orElseThrow().apply(opened);
            FileStore theFiles = files.taken().orElseThrow().apply(opened);
            FileIntake intake = new FileIntake(
                    theFiles,
                    inspector.taken().orElse(content -> {
                        throw new IllegalStateException(
                                "Praktyki was built without an inspector, and lets no files in");
                    }),
                    virusScan.taken().orElse(VirusScan.NONE),
                    fileLimits);
            Map<Class<?>, List<Object>> contributed = new LinkedHashMap<>();
            contributions.forEach((kind, parts) -> contributed.put(kind, List.copyOf(parts)));
            return new Praktyki(new Parts(
                    theStorage,
                    search.taken().map(engine -> engine.apply(opened)).orElse(null),
                    theFiles,
                    intake,
                    thumbnails.taken().map(made -> made.to(theFiles, opened)).orElse(Thumbnails.NONE),
                    texts.taken().map(read -> read.to(theFiles, opened)).orElse(FileTexts.NONE),
                    readers,
                    directoryReaders,
                    tableReaders,
                    measurementFormats,
                    territories.taken().orElse(null),
                    mail.taken().map(transport -> transport.apply(opened)).orElse(null),
                    wordForms.taken().map(forms -> forms.apply(opened)).orElse(word -> Set.of(Slug.fold(word))),
                    contributed,
                    opened,
                    clock));
        }
    }
}
