package org.praktyki.persistence.jdbi;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.praktyki.core.account.AccountStore;
import org.praktyki.core.audit.AuditLog;
import org.praktyki.core.backup.Backups;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.ChangeFeed;
import org.praktyki.core.embed.AllowedHostStore;
import org.praktyki.core.embed.EmbedCountStore;
import org.praktyki.core.mail.OutboxStore;
import org.praktyki.core.message.MessageStore;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.IndicatorId;
import org.praktyki.core.metric.MeasurementStore;
import org.praktyki.core.metric.Outcomes;
import org.praktyki.core.metric.source.SourceStateStore;
import org.praktyki.core.partner.Involvements;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PartnershipId;
import org.praktyki.core.practice.CommentStore;
import org.praktyki.core.practice.ContactStore;
import org.praktyki.core.practice.DraftStore;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.replication.Replication;
import org.praktyki.core.replication.ReplicationId;
import org.praktyki.core.search.UnansweredStore;
import org.praktyki.core.settings.SecretStore;
import org.praktyki.core.settings.SettingsStore;
import org.praktyki.core.spi.CheckResult;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.territory.TerritoryStore;
import org.praktyki.core.usage.UsageStore;

/**
 * Stores in an H2 or PostgreSQL database, which may be a host application's own: everything lies in the schema
 * {@code praktyki}, the history of its migrations in the table {@code praktyki_migrations} there, and nothing outside is
 * touched. The schema is made and brought up to date when the storage is opened; the database user must be allowed to make it,
 * or own it where it was made beforehand. Several nodes may work on one PostgreSQL database, and be of neighbouring releases
 * while they are being upgraded.
 */
public final class JdbiStorage implements Storage {

    private final Database database;
    private final PracticeStore practices;
    private final ContactStore contacts;
    private final AggregateStore<PartnerId, Partner> partners;
    private final AggregateStore<PartnershipId, Partnership> partnerships;
    private final AggregateStore<PracticeId, Involvements> involvements;
    private final AggregateStore<ReplicationId, Replication> replications;
    private final AggregateStore<IndicatorId, Indicator> indicators;
    private final MeasurementStore measurements;
    private final AggregateStore<PracticeId, Outcomes> outcomes;
    private final CategoryStore categories;
    private final TerritoryStore territories;
    private final AccountStore accounts;
    private final SettingsStore settings;
    private final DraftStore drafts;
    private final CommentStore comments;
    private final MessageStore messages;
    private final UnansweredStore unanswered;
    private final AllowedHostStore allowedHosts;
    private final EmbedCountStore embedCounts;
    private final UsageStore usage;
    private final SourceStateStore measurementSources;
    private final OutboxStore outbox;
    private final SecretStore secrets;
    private final AuditLog audit;
    private final ChangeFeed changes;
    private final BooleanSupplier purging;
    private final Runnable purgingForOthers;
    private final Runnable closing;

    private JdbiStorage(
            DataSource dataSource,
            boolean readCommitted,
            BooleanSupplier purging,
            Runnable purgingForOthers,
            Runnable closing) {
        Migrations.run(dataSource);
        this.database = new Database(dataSource, readCommitted);
        this.practices = new JdbiPractices(database);
        this.contacts = new JdbiContacts(database);
        this.partners = new JdbiAggregates<>(database, Change.Kind.PARTNER, Partner.class);
        this.partnerships = new JdbiAggregates<>(database, Change.Kind.PARTNERSHIP, Partnership.class);
        this.involvements = new JdbiAggregates<>(database, Change.Kind.INVOLVEMENT, Involvements.class);
        this.replications = new JdbiAggregates<>(database, Change.Kind.REPLICATION, Replication.class);
        this.indicators = new JdbiAggregates<>(database, Change.Kind.INDICATOR, Indicator.class);
        this.measurements = new JdbiMeasurements(database);
        this.outcomes = new JdbiAggregates<>(database, Change.Kind.OUTCOMES, Outcomes.class);
        this.categories = new JdbiCategories(database);
        this.territories = new JdbiTerritories(database);
        this.accounts = new JdbiAccounts(database);
        this.settings = new JdbiSettings(database);
        this.drafts = new JdbiDrafts(database);
        this.comments = new JdbiComments(database);
        this.messages = new JdbiMessages(database);
        this.unanswered = new JdbiUnanswered(database);
        this.allowedHosts = new JdbiAllowedHosts(database);
        this.embedCounts = new JdbiEmbedCounts(database);
        this.usage = new JdbiUsage(database);
        this.measurementSources = new JdbiSourceStates(database);
        this.outbox = new JdbiOutbox(database);
        this.secrets = new JdbiSecrets(database);
        this.audit = new JdbiAudit(database);
        this.changes = new JdbiChanges(database);
        this.purging = purging;
        this.purgingForOthers = purgingForOthers;
        this.closing = closing;
    }

    /**
     * Works on a host's data source, which stays the host's to close.
     *
     * @param dataSource hands out connections that are not part of a transaction of the host's; best a pool
     * @throws IllegalArgumentException where the database is neither H2 nor PostgreSQL
     * @throws org.praktyki.core.spi.StorageException where the database cannot be reached or its schema not be brought up to
     *     date
     */
    public static JdbiStorage create(DataSource dataSource) {
        return new JdbiStorage(dataSource, false, () -> Purge.tables(dataSource), () -> {}, () -> {});
    }

    /**
     * Opens a pool of connections of its own, which is closed with the storage.
     *
     * @param url such as {@code jdbc:h2:file:/var/lib/praktyki/db} or {@code jdbc:postgresql://localhost/praktyki}
     * @param user the database user; empty where the address names user and password
     * @param password its password
     * @throws IllegalArgumentException where the address is neither H2's nor PostgreSQL's
     * @throws org.praktyki.core.spi.StorageException where the database cannot be reached or its schema not be brought up to
     *     date
     */
    public static JdbiStorage open(String url, String user, String password) {
        Pool pool = Pool.open(url, user, password);
        try {
            return new JdbiStorage(pool.dataSource(), true, pool::purge, pool::purgeForOthers, pool::close);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    @Override
    public PracticeStore practices() {
        return practices;
    }

    @Override
    public ContactStore contacts() {
        return contacts;
    }

    @Override
    public AggregateStore<PartnerId, Partner> partners() {
        return partners;
    }

    @Override
    public AggregateStore<PartnershipId, Partnership> partnerships() {
        return partnerships;
    }

    @Override
    public AggregateStore<PracticeId, Involvements> involvements() {
        return involvements;
    }

    @Override
    public AggregateStore<ReplicationId, Replication> replications() {
        return replications;
    }

    @Override
    public AggregateStore<IndicatorId, Indicator> indicators() {
        return indicators;
    }

    @Override
    public MeasurementStore measurements() {
        return measurements;
    }

    @Override
    public AggregateStore<PracticeId, Outcomes> outcomes() {
        return outcomes;
    }

    @Override
    public CategoryStore categories() {
        return categories;
    }

    @Override
    public TerritoryStore territories() {
        return territories;
    }

    @Override
    public AccountStore accounts() {
        return accounts;
    }

    @Override
    public SettingsStore settings() {
        return settings;
    }

    @Override
    public DraftStore drafts() {
        return drafts;
    }

    @Override
    public CommentStore comments() {
        return comments;
    }

    @Override
    public MessageStore messages() {
        return messages;
    }

    @Override
    public UnansweredStore unanswered() {
        return unanswered;
    }

    @Override
    public AllowedHostStore allowedHosts() {
        return allowedHosts;
    }

    @Override
    public EmbedCountStore embedCounts() {
        return embedCounts;
    }

    @Override
    public UsageStore usage() {
        return usage;
    }

    @Override
    public SourceStateStore measurementSources() {
        return measurementSources;
    }

    @Override
    public OutboxStore outbox() {
        return outbox;
    }

    @Override
    public SecretStore secrets() {
        return secrets;
    }

    @Override
    public AuditLog audit() {
        return audit;
    }

    @Override
    public ChangeFeed changes() {
        return changes;
    }

    @Override
    public Optional<Backups> backups() {
        return Optional.of(new JdbiBackups(database));
    }

    @Override
    public CheckResult check() {
        return database.check();
    }

    /**
     * PostgreSQL writes its tables anew; an H2 database that this storage has opened is closed and opened again, which writes its file
     * anew, unless another process serves that file: it is asked to do so, and does within a second or two, or when it is next started.
     * In a host's H2 database the bytes stay until the host closes it with {@code SHUTDOWN COMPACT}.
     */
    @Override
    public boolean purge() {
        return purging.getAsBoolean();
    }

    @Override
    public void purgeForOthers() {
        purgingForOthers.run();
    }

    @Override
    public void close() {
        closing.run();
    }
}
