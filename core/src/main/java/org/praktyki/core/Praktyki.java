package org.praktyki.core;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.account.Accounts;
import org.praktyki.core.audit.Audit;
import org.praktyki.core.audit.AuditRetention;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Follower;
import org.praktyki.core.change.Followers;
import org.praktyki.core.change.NowAndThen;
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
import org.praktyki.core.message.MessageEraser;
import org.praktyki.core.message.MessageRetention;
import org.praktyki.core.message.Messages;
import org.praktyki.core.message.SendingLimits;
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
import org.praktyki.core.search.BuildProgress;
import org.praktyki.core.search.IndexState;
import org.praktyki.core.search.Indexing;
import org.praktyki.core.search.Search;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.search.Thesaurus;
import org.praktyki.core.search.UnansweredQueries;
import org.praktyki.core.settings.InstallationSettings;
import org.praktyki.core.settings.Logo;
import org.praktyki.core.spi.CheckResult;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.taxonomy.Categories;
import org.praktyki.core.territory.Territories;
import org.praktyki.core.territory.TerritoryReader;

/**
 * The library, wired. Everything goes through here: code, servlet, panel and command line alike. Safe for use by several
 * threads. Closing it stops what it started; the storage and the engine stay whoever's they are.
 */
public final class Praktyki implements AutoCloseable {

    private final Storage storage;
    private final Practices practices;
    private final Attachments attachments;
    private final Previews previews;
    private final Contacts contacts;
    private final Drafts drafts;
    private final Comments comments;
    private final Messages messages;
    private final BulkChanges bulkChanges;
    private final @Nullable SearchEngine engine;
    private final @Nullable Search search;
    private final @Nullable Indexing indexing;
    private final Categories categories;
    private final Territories territories;
    private final InstallationSettings settings;
    private final Thesaurus thesaurus;
    private final UnansweredQueries unanswered;
    private final Audit audit;
    private final Logo logo;
    private final Accounts accounts;
    private final ImportHistory importHistory;
    private final Imports imports;
    private final Exports exports;
    private final Followers followers;
    private final Map<Class<?>, List<Object>> contributions;

    private Praktyki(
            Storage storage,
            @Nullable SearchEngine engine,
            FileStore files,
            FileIntake intake,
            Thumbnails thumbnails,
            FileTexts texts,
            List<PracticeReader> readers,
            @Nullable TerritoryReader territoryReader,
            Map<Class<?>, List<Object>> contributions,
            Clock clock) {
        this.storage = storage;
        this.contributions = contributions;
        this.settings = new InstallationSettings(storage.settings(), clock);
        this.thesaurus = new Thesaurus(settings);
        this.unanswered = new UnansweredQueries(storage.unanswered(), clock);
        this.engine = engine;
        this.search = engine == null
                ? null
                : new Search(engine, storage.practices(), storage.categories(), thesaurus, unanswered);
        this.indexing = engine == null ? null : new Indexing(storage.changes(), storage.practices(), engine, texts);
        PersonStores persons = new PersonStores(
                storage.contacts(),
                storage.practices(),
                storage.drafts(),
                storage.comments(),
                storage.audit(),
                List.of(new MessageEraser(storage.messages()), unanswered),
                storage::purge);
        SendingLimits limits = new SendingLimits(clock);
        List<Follower> all = new ArrayList<>();
        all.add(settings);
        all.add(new NowAndThen(Duration.ofSeconds(1), clock, new Schedule(storage.practices())::publishDue));
        Expiry expiry = new Expiry(persons, clock);
        all.add(new NowAndThen(Duration.ofHours(1), clock, now -> expiry.eraseDue()));
        if (indexing != null) {
            all.add(indexing);
        }
        all.add(new NowAndThen(
                Duration.ofHours(1), clock, now -> storage.drafts().removeBefore(now.minus(Drafts.KEPT))));
        all.add(new NowAndThen(
                Duration.ofDays(1), clock, new AuditRetention(storage.audit(), storage.settings())::prune));
        all.add(new NowAndThen(
                Duration.ofHours(1), clock, new MessageRetention(storage.messages(), storage.settings())::prune));
        all.add(new NowAndThen(Duration.ofMinutes(1), clock, unanswered::flush));
        all.add(new NowAndThen(Duration.ofDays(1), clock, unanswered::prune));
        all.add(new NowAndThen(Duration.ofMinutes(1), clock, now -> limits.forget()));
        all.add(storage::purgeForOthers);
        this.followers = new Followers(all);
        this.practices = new Practices(storage.practices(), storage.categories(), storage.settings(), followers, clock);
        this.attachments = new Attachments(
                practices,
                storage.practices(),
                storage.drafts(),
                storage.settings(),
                files,
                intake,
                thumbnails,
                texts,
                clock);
        this.drafts = new Drafts(storage.drafts(), practices, clock);
        this.comments = new Comments(storage.comments(), practices, clock);
        this.messages =
                new Messages(storage.messages(), storage.settings(), storage.secrets(), practices, limits, clock);
        this.previews = new Previews(storage.categories(), clock);
        this.categories = new Categories(storage.categories(), clock);
        this.bulkChanges = new BulkChanges(practices, storage.practices(), storage.accounts(), followers);
        this.contacts = new Contacts(persons, storage.categories(), practices, followers, clock);
        this.territories = new Territories(storage.territories(), territoryReader, clock);
        this.audit = new Audit(storage.audit(), clock);
        this.logo = new Logo(storage.settings(), intake, files);
        this.accounts = new Accounts(
                storage.accounts(),
                (account, deed) -> storage.audit().append(deed, new Subject(Subject.Kind.ACCOUNT, account, 0)),
                clock);
        this.importHistory = new ImportHistory(
                storage.audit(), new ImportReversal(practices, storage.practices(), followers), clock);
        this.imports = new Imports(
                readers,
                practices,
                storage.practices(),
                storage.categories(),
                territories,
                files,
                intake,
                importHistory,
                clock);
        this.exports = new Exports(practices, storage.practices(), storage.categories(), files);
        followers.announce();
    }

    /** Starts wiring. */
    public static Builder builder() {
        return new Builder();
    }

    /** Practices: reading, changing, publishing. */
    public Practices practices() {
        return practices;
    }

    /** The files of practices. */
    public Attachments attachments() {
        return attachments;
    }

    /** What is written of practices and not saved yet. */
    public Drafts drafts() {
        return drafts;
    }

    /** What those who work on a practice say to each other about it. */
    public Comments comments() {
        return comments;
    }

    /** What the public writes to contacts whose data it does not see. */
    public Messages messages() {
        return messages;
    }

    /** Practices that are being written, to be looked at before they are saved. */
    public Previews previews() {
        return previews;
    }

    /** Contacts, in whichever practices they are named. */
    public Contacts contacts() {
        return contacts;
    }

    /** Changing many practices alike. */
    public BulkChanges bulkChanges() {
        return bulkChanges;
    }

    /**
     * Finding public practices.
     *
     * @throws IllegalStateException where no search engine was given
     */
    public Search search() {
        return needed(search);
    }

    /** The topic tree. */
    public Categories categories() {
        return categories;
    }

    /** The register of territorial units. */
    public Territories territories() {
        return territories;
    }

    /** What an administrator decides about the installation. */
    public InstallationSettings settings() {
        return settings;
    }

    /** What means the same when practices are looked for. */
    public Thesaurus thesaurus() {
        return thesaurus;
    }

    /** What is looked for in vain. */
    public UnansweredQueries unanswered() {
        return unanswered;
    }

    /** Who did what. */
    public Audit audit() {
        return audit;
    }

    /** The picture beside the installation's name. */
    public Logo logo() {
        return logo;
    }

    /** Local accounts and signing in. */
    public Accounts accounts() {
        return accounts;
    }

    /** Bringing practices in from files. */
    public Imports imports() {
        return imports;
    }

    /** Imports that were carried out, and taking them back. */
    public ImportHistory importHistory() {
        return importHistory;
    }

    /** Writing practices to files. */
    public Exports exports() {
        return exports;
    }

    /**
     * Builds the search index anew from the store, while the one that is there is searched.
     *
     * @param progress is told how far it has come
     * @throws IllegalStateException where no search engine was given
     */
    public void reindex(BuildProgress progress) {
        needed(indexing).rebuild(progress);
    }

    /**
     * How far the search index has come.
     *
     * @throws IllegalStateException where no search engine was given
     */
    public IndexState index() {
        return needed(indexing).state();
    }

    private static <T> T needed(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("Praktyki was built without a search engine");
        }
        return part;
    }

    /** Whether the database answers. */
    public CheckResult check() {
        return storage.check();
    }

    /** Whether each part works, by a name that stays: {@code database} and, where something is searched, {@code search}. */
    public Map<String, CheckResult> checks() {
        Map<String, CheckResult> checks = new LinkedHashMap<>();
        checks.put("database", check());
        if (engine != null) {
            checks.put(
                    "search",
                    engine.trouble()
                            .map(reason -> new CheckResult(false, reason))
                            .orElseGet(() -> new CheckResult(true, "The search answers")));
        }
        return checks;
    }

    /**
     * What was added for other modules than core, in the order in which it came.
     *
     * @param kind the interface of the module that knows what to do with it
     */
    public <T> List<T> contributions(Class<T> kind) {
        return contributions.getOrDefault(kind, List.of()).stream()
                .map(kind::cast)
                .toList();
    }

    @Override
    public void close() {
        followers.close();
    }

    /** Names the parts. Storage and files are needed; the rest has defaults. */
    public static final class Builder {
        private @Nullable Storage storage;
        private @Nullable SearchEngine search;
        private @Nullable FileStore files;
        private FileInspector inspector = content -> {
            throw new IllegalStateException("Praktyki was built without an inspector, and lets no files in");
        };
        private VirusScan virusScan = VirusScan.NONE;
        private FileLimits fileLimits = FileLimits.DEFAULT;
        private Thumbnails thumbnails = Thumbnails.NONE;
        private FileTexts texts = FileTexts.NONE;
        private final List<PracticeReader> readers = new ArrayList<>();
        private @Nullable TerritoryReader territories;
        private final Map<String, Plugin> plugins = new LinkedHashMap<>();
        private final Map<Class<?>, List<Object>> contributions = new LinkedHashMap<>();
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Takes all that a plugin brings. The same plugin again is harmless.
         *
         * @throws IllegalStateException where a plugin of another class goes by the same name
         */
        public Builder install(Plugin plugin) {
            Plugin before = plugins.putIfAbsent(plugin.name(), plugin);
            if (before == null) {
                plugin.install(this);
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
         * Adds a part that another module than core knows what to do with, such as a widget for the servlet.
         *
         * @param kind the interface of that module
         */
        public <T> Builder contribute(Class<T> kind, T part) {
            contributions.computeIfAbsent(kind, none -> new ArrayList<>()).add(kind.cast(part));
            return this;
        }

        /** Where practices, topics and accounts are kept. */
        public Builder storage(Storage value) {
            storage = value;
            return this;
        }

        /**
         * What finds them. May be left out where nothing is searched, as by a command that only writes: the engine of a
         * process that does search follows the change feed by itself.
         */
        public Builder search(SearchEngine value) {
            search = value;
            return this;
        }

        /** Where attachments are kept. */
        public Builder files(FileStore value) {
            files = value;
            return this;
        }

        /** What tells files apart when they are uploaded; none can be uploaded without. */
        public Builder inspector(FileInspector value) {
            inspector = value;
            return this;
        }

        /** What uploads are scanned by; nothing unless given. */
        public Builder virusScan(VirusScan value) {
            virusScan = value;
            return this;
        }

        /** What uploads are let in; {@link FileLimits#DEFAULT} unless given. */
        public Builder fileLimits(FileLimits value) {
            fileLimits = value;
            return this;
        }

        /** What makes small versions of pictures; without, pictures are files like others. */
        public Builder thumbnails(Thumbnails value) {
            thumbnails = value;
            return this;
        }

        /** What reads the words in files, so that practices are found by them; without, they are not. */
        public Builder texts(FileTexts value) {
            texts = value;
            return this;
        }

        /** Adds a format that can be imported; formats are tried in the order in which they are added. */
        public Builder reader(PracticeReader value) {
            readers.add(value);
            return this;
        }

        /** Reads the files of the territorial register. May be left out where none are loaded. */
        public Builder territories(TerritoryReader value) {
            territories = value;
            return this;
        }

        /** The time; the system's unless given. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * Wires the parts, and lets the search engine catch up with the store.
         *
         * @throws IllegalStateException naming every part that is missing
         */
        public Praktyki build() {
            Storage theStorage = storage;
            FileStore theFiles = files;
            if (theStorage == null || theFiles == null) {
                List<String> missing = new ArrayList<>();
                if (theStorage == null) {
                    missing.add("storage");
                }
                if (theFiles == null) {
                    missing.add("files");
                }
                throw new IllegalStateException("Praktyki cannot be built without " + String.join(", ", missing));
            }
            FileIntake intake = new FileIntake(theFiles, inspector, virusScan, fileLimits);
            Map<Class<?>, List<Object>> contributed = new LinkedHashMap<>();
            contributions.forEach((kind, parts) -> contributed.put(kind, List.copyOf(parts)));
            return new Praktyki(
                    theStorage, search, theFiles, intake, thumbnails, texts, readers, territories, contributed, clock);
        }
    }
}
