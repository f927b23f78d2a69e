package org.praktyki.core.spi;

import java.util.Optional;
import org.praktyki.core.account.AccountStore;
import org.praktyki.core.audit.AuditLog;
import org.praktyki.core.backup.Backups;
import org.praktyki.core.change.AggregateStore;
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
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.territory.TerritoryStore;
import org.praktyki.core.usage.UsageStore;

/** The stores of one database, opened and closed together. Trouble below comes as {@link StorageException}. */
public interface Storage extends AutoCloseable {

    /** Practices. */
    PracticeStore practices();

    /** Contacts, across practices. */
    ContactStore contacts();

    /** Partners. */
    AggregateStore<PartnerId, Partner> partners();

    /** Partnerships. */
    AggregateStore<PartnershipId, Partnership> partnerships();

    /** Who has a part in which practice. */
    AggregateStore<PracticeId, Involvements> involvements();

    /** Who has taken which practice over. */
    AggregateStore<ReplicationId, Replication> replications();

    /** What is measured. */
    AggregateStore<IndicatorId, Indicator> indicators();

    /** Figures. */
    MeasurementStore measurements();

    /** How far sources of figures have been fetched. */
    SourceStateStore measurementSources();

    /** What which practice has changed. */
    AggregateStore<PracticeId, Outcomes> outcomes();

    /** The topic tree. */
    CategoryStore categories();

    /** The register of territorial units. */
    TerritoryStore territories();

    /** Local accounts. */
    AccountStore accounts();

    /** The settings. */
    SettingsStore settings();

    /** What is written of practices and not saved yet. */
    DraftStore drafts();

    /** Comments on practices. */
    CommentStore comments();

    /** What the public wrote to contacts. */
    MessageStore messages();

    /** What was looked for in vain. */
    UnansweredStore unanswered();

    /** Who may embed. */
    AllowedHostStore allowedHosts();

    /** What other sites embed. */
    EmbedCountStore embedCounts();

    /** How the site is used. */
    UsageStore usage();

    /** Letters that go out. */
    OutboxStore outbox();

    /** What the installation alone knows. */
    SecretStore secrets();

    /** Who did what. */
    AuditLog audit();

    /** What changed, in order. */
    ChangeFeed changes();

    /**
     * Removes from the disk what was deleted or overwritten, as far as this is the storage's to do: of a person who was erased, no
     * byte is to be left in the files of the database. Takes its time, during which others may have to wait. What the database keeps
     * for its own recovery, such as a log of writes, goes by that database's own rotation.
     *
     * @return whether that is done; otherwise only someone else can do it: another process that holds the files open and will see
     *     to it, or the host whose database it is, when it closes it
     */
    boolean purge();

    /** Purges for other processes that could not, where this one holds the files open. Asked often, and quick where nothing is to be done. */
    void purgeForOthers();

    /** Archives of everything in here; empty where this storage has another way of being backed up, or none. */
    default Optional<Backups> backups() {
        return Optional.empty();
    }

    /** Whether the database answers; says so instead of throwing. */
    CheckResult check();

    /** Closes what this storage itself opened. */
    @Override
    void close();
}
