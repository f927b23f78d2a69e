package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.TakenException;
import org.praktyki.core.metric.Definition;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.IndicatorId;
import org.praktyki.core.metric.Outcomes;
import org.praktyki.core.partner.Involvement;
import org.praktyki.core.partner.Involvements;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PartnershipId;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.replication.Adoption;
import org.praktyki.core.replication.Answer;
import org.praktyki.core.replication.Claimant;
import org.praktyki.core.replication.Replication;
import org.praktyki.core.replication.ReplicationId;
import org.praktyki.core.replication.ReplicationStatus;
import org.praktyki.core.replication.Taker;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

/** What every {@link Storage} keeps to. Whoever implements one extends this class and says how a fresh one is made. */
public abstract class StorageContract {

    private Storage storage;

    /** Opens a storage in which nothing is kept yet. It is closed after the test. */
    protected abstract Storage openEmpty() throws Exception;

    /** The storage of the running test. */
    protected final Storage storage() {
        return storage;
    }

    @BeforeEach
    final void open() throws Exception {
        storage = openEmpty();
    }

    @AfterEach
    final void close() {
        storage.close();
    }

    @Test
    void aWorkingStorageSaysSo() {
        assertThat(storage.check().ok()).isTrue();
        assertThat(storage.check().detail()).isNotBlank();
    }

    @Test
    void aFreshStorageIsEmpty() {
        assertThat(storage.practices().count(PracticeFilter.ALL)).isZero();
        assertThat(storage.categories().tree().all()).isEmpty();
        assertThat(storage.territories().register().isEmpty()).isTrue();
        assertThat(storage.accounts().isEmpty()).isTrue();
        assertThat(storage.changes().last()).isZero();
    }

    /** Saving and finding practices. */
    @Nested
    class Practices extends PracticeStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Saving many practices at once. */
    @Nested
    class Batches extends BatchContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** The administrator's list. */
    @Nested
    class PracticeList extends PracticeListContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Each practice's history. */
    @Nested
    class Revisions extends RevisionContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Contacts across practices. */
    @Nested
    class Contacts extends ContactStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Rewriting histories, so that a person can be erased. */
    @Nested
    class Rewriting extends RewritingContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** The change feed. */
    @Nested
    class Changes extends ChangeFeedContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** The topic tree. */
    @Nested
    class Categories extends CategoryStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** The register of territorial units. */
    @Nested
    class Territories extends TerritoryStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** The settings. */
    @Nested
    class InstallationSettings extends SettingsStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Who did what. */
    @Nested
    class Audit extends AuditContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Accounts and attempts to sign in. */
    @Nested
    class Accounts extends AccountStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** What is written and not saved yet. */
    @Nested
    class Drafts extends DraftStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Partners. */
    @Nested
    class Partners extends AggregateStoreContract<PartnerId, Partner> {
        @Override
        Storage storage() {
            return storage;
        }

        @Override
        AggregateStore<PartnerId, Partner> things() {
            return storage.partners();
        }

        @Override
        Change.Kind kind() {
            return Change.Kind.PARTNER;
        }

        @Override
        Partner sample() {
            PartnerId id = PartnerId.random();
            Partner partner = PartnerSamples.partner();
            return Partner.builder(id, new Slug(id.toString()), partner.names())
                    .kind(partner.kind())
                    .identifiers(partner.identifiers())
                    .seat(partner.seat())
                    .websites(partner.websites())
                    .emails(partner.emails())
                    .contacts(partner.contacts())
                    .logo(partner.logo())
                    .topics(partner.topics())
                    .description(partner.description())
                    .succession(partner.succession())
                    .distinctFrom(partner.distinctFrom())
                    .published(true)
                    .build();
        }

        @Override
        Partner changed(Partner thing) {
            return thing.toBuilder()
                    .published(false)
                    .mergedInto(Optional.of(new PartnerId(new UUID(1, 2))))
                    .build();
        }

        @Test
        void anAddressIsTakenOnce() {
            Partner one = storage.partners().save(PartnerSamples.partner(), Samples.DEED);
            Partner same = PartnerSamples.partner();
            assertThatExceptionOfType(TakenException.class)
                    .isThrownBy(() -> storage.partners().save(same, Samples.DEED))
                    .returns(same, TakenException::attempted);
            assertThat(storage.partners().all()).containsExactly(one);
        }
    }

    /** Replications. */
    @Nested
    class Replicated extends AggregateStoreContract<ReplicationId, Replication> {
        @Override
        Storage storage() {
            return storage;
        }

        @Override
        AggregateStore<ReplicationId, Replication> things() {
            return storage.replications();
        }

        @Override
        Change.Kind kind() {
            return Change.Kind.REPLICATION;
        }

        @Override
        Replication sample() {
            return new Replication(
                    ReplicationId.random(),
                    PracticeId.random(),
                    new Adoption(
                            new Taker(
                                    "Gmina Przykładowo",
                                    Optional.of(PartnerId.random()),
                                    Optional.of(new Teryt("1061011"))),
                            RichText.ofPlainText("Jedna świetlica zamiast trzech."),
                            RichText.ofPlainText("W pierwszym roku 40 osób."),
                            Optional.of(PracticeId.random())),
                    ReplicationStatus.CONFIRMED,
                    Samples.NOW.minusSeconds(60),
                    Samples.NOW,
                    Optional.of(new Claimant("Biuro", new EmailAddress("biuro@example.org"), "pl")),
                    Optional.of(new Answer(true, Samples.NOW, Optional.of("Byliśmy u nich."))),
                    0);
        }

        @Override
        Replication changed(Replication thing) {
            return new Replication(
                    thing.id(),
                    thing.practice(),
                    Adoption.by(Taker.named("Gmina Inna")),
                    ReplicationStatus.WITHDRAWN,
                    thing.claimedAt(),
                    thing.since(),
                    Optional.empty(),
                    Optional.empty(),
                    thing.version());
        }
    }

    /** Indicators. */
    @Nested
    class Measured extends AggregateStoreContract<IndicatorId, Indicator> {
        @Override
        Storage storage() {
            return storage;
        }

        @Override
        AggregateStore<IndicatorId, Indicator> things() {
            return storage.indicators();
        }

        @Override
        Change.Kind kind() {
            return Change.Kind.INDICATOR;
        }

        @Override
        Indicator sample() {
            return MetricSamples.full();
        }

        @Override
        Indicator changed(Indicator thing) {
            return thing.toBuilder()
                    .definition(Definition.of("Inaczej"))
                    .topic(Optional.empty())
                    .build();
        }
    }

    /** Figures. */
    @Nested
    class Figures extends MetricsContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** What practices have changed. */
    @Nested
    class Changed extends AggregateStoreContract<PracticeId, Outcomes> {
        @Override
        Storage storage() {
            return storage;
        }

        @Override
        AggregateStore<PracticeId, Outcomes> things() {
            return storage.outcomes();
        }

        @Override
        Change.Kind kind() {
            return Change.Kind.OUTCOMES;
        }

        @Override
        Outcomes sample() {
            return MetricSamples.outcomes();
        }

        @Override
        Outcomes changed(Outcomes thing) {
            return new Outcomes(thing.id(), thing.all().reversed(), thing.version());
        }
    }

    /** Partnerships. */
    @Nested
    class Partnerships extends AggregateStoreContract<PartnershipId, Partnership> {
        @Override
        Storage storage() {
            return storage;
        }

        @Override
        AggregateStore<PartnershipId, Partnership> things() {
            return storage.partnerships();
        }

        @Override
        Change.Kind kind() {
            return Change.Kind.PARTNERSHIP;
        }

        @Override
        Partnership sample() {
            Partnership partnership = PartnerSamples.partnership(PartnerId.random(), PartnerId.random());
            return partnership.toBuilder()
                    .slug(new Slug(partnership.id().toString()))
                    .build();
        }

        @Override
        Partnership changed(Partnership thing) {
            return thing.toBuilder().memberships(List.of()).tasks(List.of()).build();
        }
    }

    /** Who has a part in which practice. */
    @Nested
    class Involved extends AggregateStoreContract<PracticeId, Involvements> {
        @Override
        Storage storage() {
            return storage;
        }

        @Override
        AggregateStore<PracticeId, Involvements> things() {
            return storage.involvements();
        }

        @Override
        Change.Kind kind() {
            return Change.Kind.INVOLVEMENT;
        }

        @Override
        Involvements sample() {
            return new Involvements(
                    PracticeId.random(), List.of(new Involvement(PartnerId.random(), Involvement.Part.IMPLEMENTS)), 0);
        }

        @Override
        Involvements changed(Involvements thing) {
            return new Involvements(thing.id(), List.of(), thing.version());
        }
    }

    /** Comments on practices. */
    @Nested
    class Comments extends CommentStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** What the public wrote to contacts. */
    @Nested
    class Messages extends MessageStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** What was looked for in vain. */
    @Nested
    class Unanswered extends UnansweredStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Who may embed. */
    @Nested
    class AllowedHosts extends AllowedHostStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** What other sites embed. */
    @Nested
    class EmbedCounts extends EmbedCountStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** How the site is used. */
    @Nested
    class Usage extends UsageStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** How far sources of figures have been fetched. */
    @Nested
    class MeasurementSources extends SourceStateStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** Letters that go out. */
    @Nested
    class Outbox extends OutboxStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }

    /** What the installation alone knows. */
    @Nested
    class Secrets extends SecretStoreContract {
        @Override
        Storage storage() {
            return storage;
        }
    }
}
