package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.Territory.Former;
import org.praktyki.core.territory.TerritoryChanges;
import org.praktyki.core.territory.TerritoryState;
import org.praktyki.core.territory.Teryt;

/** The register of territorial units. */
abstract class TerritoryStoreContract {

    private static final LocalDate NEXT = TerritorySamples.FIRST.plusYears(1);
    private static final LocalDate AFTER = TerritorySamples.FIRST.plusYears(2);
    private static final Territory RENAMED = TerritorySamples.unit("1002", "kutnowsko-łęczycki", "powiat");
    private static final Territory RETYPED = TerritorySamples.unit("0402083", "Osiek", "gmina miejsko-wiejska");

    abstract Storage storage();

    private List<Territory> stored() {
        return storage().territories().register().all();
    }

    private Territory stored(String code) {
        return storage().territories().register().find(new Teryt(code)).orElseThrow();
    }

    @Test
    void aFirstStateComesBackInTheOrderOfItsCodes() {
        List<Territory> backwards = TerritorySamples.units().reversed();

        TerritoryChanges changes = storage().territories().update(new TerritoryState(backwards, true), Samples.DEED);

        assertThat(stored()).containsExactlyInAnyOrderElementsOf(backwards);
        assertThat(stored()).map(Territory::code).isSorted();
        assertThat(changes.added()).isEqualTo(stored());
        assertThat(changes.changed()).isEmpty();
        assertThat(changes.gone()).isEmpty();
    }

    @Test
    void theSameStateAgainChangesNothing() {
        storage().territories().update(TerritorySamples.state(), Samples.DEED);

        assertThat(storage().territories().update(TerritorySamples.state(), Samples.DEED))
                .isEqualTo(new TerritoryChanges(List.of(), List.of(), List.of()));
        assertThat(stored()).containsExactlyInAnyOrderElementsOf(TerritorySamples.units());
    }

    @Test
    void unitsRenamedRetypedAndGoneKeepWhatTheyWere() {
        storage().territories().update(TerritorySamples.state(), Samples.DEED);

        TerritoryChanges changes = storage()
                .territories()
                .update(
                        TerritorySamples.later(NEXT, List.of("0402082", "1002", "1002052"), RENAMED, RETYPED),
                        Samples.DEED);

        assertThat(changes.added()).isEmpty();
        assertThat(changes.changed()).containsExactly(stored("0402083"), stored("1002"));
        assertThat(changes.gone()).containsExactly(stored("1002052"));
        assertThat(stored("1002").history())
                .containsExactly(new Former(new Teryt("1002"), "kutnowski", "powiat", NEXT));
        assertThat(stored("0402083").history())
                .containsExactly(new Former(new Teryt("0402082"), "Osiek", "gmina wiejska", NEXT));
        assertThat(stored("0402082")).isEqualTo(stored("0402083"));
        assertThat(stored("1002052").goneBy()).contains(NEXT);
        assertThat(stored("1002052").asOf()).isEqualTo(TerritorySamples.FIRST);
        assertThat(stored()).hasSameSizeAs(TerritorySamples.units());
    }

    @Test
    void historyGrowsWithTheNewestFirst() {
        storage().territories().update(TerritorySamples.state(), Samples.DEED);
        storage().territories().update(TerritorySamples.later(NEXT, List.of("1002"), RENAMED), Samples.DEED);
        storage().territories().update(TerritorySamples.later(AFTER, List.of()), Samples.DEED);

        assertThat(stored("1002").name()).isEqualTo("kutnowski");
        assertThat(stored("1002").asOf()).isEqualTo(AFTER);
        assertThat(stored("1002").history())
                .extracting(Former::name)
                .containsExactly("kutnowsko-łęczycki", "kutnowski");
        assertThat(stored("1002").history()).extracting(Former::until).containsExactly(AFTER, NEXT);
    }

    @Test
    void aUnitThatIsThereAgainExists() {
        storage().territories().update(TerritorySamples.state(), Samples.DEED);
        storage().territories().update(TerritorySamples.later(NEXT, List.of("1002052")), Samples.DEED);

        TerritoryChanges changes =
                storage().territories().update(TerritorySamples.later(AFTER, List.of()), Samples.DEED);

        assertThat(changes.changed()).containsExactly(stored("1002052"));
        assertThat(stored("1002052").exists()).isTrue();
    }

    @Test
    void anOlderStateIsRefusedAndChangesNothing() {
        storage().territories().update(TerritorySamples.later(NEXT, List.of("1002"), RENAMED), Samples.DEED);
        List<Territory> before = stored();

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> storage().territories().update(TerritorySamples.state(), Samples.DEED));

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void ofStatesLoadedInParallelEachBuildsOnTheOneBefore() throws Exception {
        storage().territories().update(TerritorySamples.state(), Samples.DEED);
        List<Callable<TerritoryChanges>> loads = IntStream.range(0, 4)
                .<Callable<TerritoryChanges>>mapToObj(i -> () -> storage()
                        .territories()
                        .update(
                                TerritorySamples.later(
                                        NEXT, List.of("1002"), TerritorySamples.unit("1002", "nowa " + i, "powiat")),
                                Samples.DEED))
                .toList();

        Together.call(loads);

        assertThat(stored("1002").history()).hasSize(4);
        assertThat(stored("1002").history())
                .extracting(Former::name)
                .doesNotContain(stored("1002").name())
                .doesNotHaveDuplicates();
    }
}
