package org.praktyki.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.file.FileTexts;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.partner.Directories;
import org.praktyki.core.partner.Involvement;
import org.praktyki.core.partner.Involvements;
import org.praktyki.core.partner.Names;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;

class ParticipationsTest {

    private final InMemoryStorage storage = new InMemoryStorage();
    private final InMemorySearch engine = new InMemorySearch();
    private final Directories directories =
            new Directories(storage.changes(), storage.partners(), storage.partnerships(), storage.involvements());
    private final Indexing indexing = new Indexing(
            storage.changes(),
            storage.practices(),
            engine,
            FileTexts.NONE,
            Participations.of(directories),
            Gradings.NONE);
    private final Practice garden = storage.practices().save(Samples.published("Ogród"), Samples.DEED);

    private Partner partner(String name) {
        return save(Partner.named(name).kind(PartnerKind.NGO).published(true).build());
    }

    private Partner save(Partner partner) {
        return storage.partners().save(partner, Samples.DEED);
    }

    private void involve(Practice practice, Partner... partners) {
        long version = storage.involvements()
                .find(practice.id())
                .map(Involvements::version)
                .orElse(0L);
        List<Involvement> parts = Arrays.stream(partners)
                .flatMap(who -> Arrays.stream(Involvement.Part.values()).map(part -> new Involvement(who.id(), part)))
                .toList();
        storage.involvements().save(new Involvements(practice.id(), parts, version), Samples.DEED);
    }

    private List<PracticeId> found(Facet facet, String value) {
        indexing.catchUp();
        return engine.search(Query.newest(10).choosing(facet, Set.of(value))).ids();
    }

    private List<FacetCount> partners() {
        indexing.catchUp();
        return engine.search(Query.newest(10).counting(Set.of(Facet.PARTNER)))
                .counts()
                .getOrDefault(Facet.PARTNER, List.of());
    }

    @Test
    void whoHasAPartIsKnownFromWhenItIsSaidUntilItIsTakenBack() {
        Partner foundation = partner("Fundacja");
        assertThat(found(Facet.PARTNER, "fundacja")).isEmpty();

        involve(garden, foundation);
        assertThat(found(Facet.PARTNER, "fundacja")).containsExactly(garden.id());
        assertThat(partners()).containsExactly(new FacetCount(new FacetValue("fundacja", "Fundacja"), 1));

        involve(garden);
        assertThat(found(Facet.PARTNER, "fundacja")).isEmpty();
    }

    @Test
    void anotherKindOrNameOfAPartnerIsFollowed() {
        Partner foundation = partner("Fundacja");
        involve(garden, foundation);
        assertThat(found(Facet.PARTNER_KIND, "ngo")).containsExactly(garden.id());

        save(foundation.toBuilder()
                .kind(PartnerKind.BUSINESS)
                .names(Names.of("Spółka"))
                .build());

        assertThat(found(Facet.PARTNER_KIND, "ngo")).isEmpty();
        assertThat(found(Facet.PARTNER_KIND, "business")).containsExactly(garden.id());
        assertThat(partners()).containsExactly(new FacetCount(new FacetValue("fundacja", "Spółka"), 1));
    }

    @Test
    void nobodyIsNamedWhoIsNotPublished() {
        Partner foundation = partner("Fundacja");
        involve(garden, foundation);
        assertThat(partners()).hasSize(1);

        Partner hidden = save(foundation.toBuilder().published(false).build());
        assertThat(partners()).isEmpty();
        assertThat(found(Facet.PARTNER, "fundacja")).isEmpty();

        save(hidden.toBuilder().published(true).build());
        assertThat(found(Facet.PARTNER, "fundacja")).containsExactly(garden.id());
    }

    @Test
    void anEntryIsAnsweredForByTheOneItWasMergedIntoUntilTheyAreSeparated() {
        Partner foundation = partner("Fundacja");
        Partner twice = partner("Fundacja dwa");
        involve(garden, twice);
        assertThat(found(Facet.PARTNER, "fundacja-dwa")).containsExactly(garden.id());

        Partner merged =
                save(twice.toBuilder().mergedInto(Optional.of(foundation.id())).build());
        assertThat(found(Facet.PARTNER, "fundacja-dwa")).isEmpty();
        assertThat(found(Facet.PARTNER, "fundacja")).containsExactly(garden.id());

        Partner renamed =
                save(foundation.toBuilder().names(Names.of("Fundacja Nowa")).build());
        assertThat(partners()).containsExactly(new FacetCount(new FacetValue("fundacja", "Fundacja Nowa"), 1));

        save(merged.toBuilder().mergedInto(Optional.empty()).build());
        save(renamed.toBuilder().published(false).build());
        assertThat(partners()).containsExactly(new FacetCount(new FacetValue("fundacja-dwa", "Fundacja dwa"), 1));
    }

    @Test
    void aRemovedPartnerHasNoPartAnyMore() {
        Partner foundation = partner("Fundacja");
        involve(garden, foundation);
        assertThat(partners()).hasSize(1);

        storage.partners().remove(foundation.id(), foundation.version(), Samples.DEED);

        assertThat(partners()).isEmpty();
    }

    @Test
    void aPartnerOfMorePracticesThanABatchIsFollowedInAllOfThem() {
        Partner foundation = partner("Fundacja");
        IntStream.range(0, 1_234)
                .mapToObj(number -> storage.practices().save(Samples.published("Praktyka " + number), Samples.DEED))
                .forEach(practice -> involve(practice, foundation));
        indexing.catchUp();

        save(foundation.toBuilder().kind(PartnerKind.UNIVERSITY).build());
        indexing.catchUp();

        assertThat(engine.search(Query.newest(1).choosing(Facet.PARTNER_KIND, Set.of("university")))
                        .total())
                .isEqualTo(1_234);
        assertThat(engine.position()).isEqualTo(storage.changes().last());
    }

    @Test
    void anIndexMadeAnewKnowsThemToo() {
        involve(garden, partner("Fundacja"));
        indexing.rebuild(BuildProgress.NONE);
        assertThat(engine.search(Query.newest(10).choosing(Facet.PARTNER, Set.of("fundacja")))
                        .ids())
                .containsExactly(garden.id());
    }
}
