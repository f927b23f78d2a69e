package org.praktyki.core.memory;

import org.praktyki.core.account.AccountStore;
import org.praktyki.core.audit.AuditLog;
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

/** Stores in memory. */
public final class InMemoryStorage implements Storage {

    private final AuditLog audit = new InMemoryAudit();
    private final InMemoryChanges changes = new InMemoryChanges(audit);
    private final InMemoryPractices practices = new InMemoryPractices(audit, changes);
    private final AggregateStore<PartnerId, Partner> partners = new InMemoryAggregates<>(Change.Kind.PARTNER, changes);
    private final AggregateStore<PartnershipId, Partnership> partnerships =
            new InMemoryAggregates<>(Change.Kind.PARTNERSHIP, changes);
    private final AggregateStore<PracticeId, Involvements> involvements =
            new InMemoryAggregates<>(Change.Kind.INVOLVEMENT, changes);
    private final AggregateStore<ReplicationId, Replication> replications =
            new InMemoryAggregates<>(Change.Kind.REPLICATION, changes);
    private final AggregateStore<IndicatorId, Indicator> indicators =
            new InMemoryAggregates<>(Change.Kind.INDICATOR, changes);
    private final MeasurementStore measurements = new InMemoryMeasurements(changes);
    private final AggregateStore<PracticeId, Outcomes> outcomes =
            new InMemoryAggregates<>(Change.Kind.OUTCOMES, changes);
    private final TerritoryStore territories = new InMemoryTerritories(audit);
    private final AccountStore accounts = new InMemoryAccounts(audit);
    private final SettingsStore settings = new InMemorySettings(audit);
    private final DraftStore drafts = new InMemoryDrafts();
    private final CommentStore comments =
            new InMemoryComments(id -> practices.find(id).isPresent());
    private final MessageStore messages = new InMemoryMessages(practices, audit);
    private final UnansweredStore unanswered = new InMemoryUnanswered();
    private final AllowedHostStore allowedHosts = new InMemoryAllowedHosts(audit);
    private final EmbedCountStore embedCounts = new InMemoryEmbedCounts();
    private final UsageStore usage = new InMemoryUsage();
    private final SourceStateStore measurementSources = new InMemorySourceStates();
    private final OutboxStore outbox = new InMemoryOutbox(audit);
    private final SecretStore secrets = new InMemorySecrets();
    private final CategoryStore categories = new InMemoryCategories(practices, audit);

    @Override
    public PracticeStore practices() {
        return practices;
    }

    @Override
    public ContactStore contacts() {
        return new InMemoryContacts(practices);
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
    public CheckResult check() {
        return new CheckResult(true, "In memory");
    }

    /** There is no disk. */
    @Override
    public boolean purge() {
        return true;
    }

    @Override
    public void purgeForOthers() {}

    @Override
    public void close() {}
}
