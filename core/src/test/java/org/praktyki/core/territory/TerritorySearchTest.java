package org.praktyki.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.TerritorySamples;

class TerritorySearchTest {

    private final TerritoryRegister first = TerritoryRegister.EMPTY.updated(TerritorySamples.state());
    private final TerritoryRegister later = first.updated(TerritorySamples.later(
            LocalDate.of(2024, 1, 1),
            List.of("0402082", "1002052", "1002011"),
            TerritorySamples.unit("1002013", "Nowe Kutno", "gmina miejsko-wiejska")));

    private static List<String> codes(TerritoryRegister register, String typed) {
        return register.search(typed).stream().map(unit -> unit.code().value()).toList();
    }

    @Test
    void aNameIsFoundByItsBeginningWithoutCaseAndDiacritics() {
        assertThat(codes(first, "LODZ")).containsExactly("1061", "1061011", "10", "1061029");
        assertThat(codes(first, " łódź-b ")).containsExactly("1061029");
        assertThat(codes(first, "ut")).isEmpty();
    }

    @Test
    void theVeryNameComesBeforeWhatOnlyBeginsSo() {
        assertThat(codes(first, "kutno")).containsExactly("1002011", "1002052", "1002");
    }

    @Test
    void theKindMayBeNamedToo() {
        assertThat(codes(first, "powiat kutn")).containsExactly("1002");
        assertThat(codes(first, "gmina wiejska Kutno")).containsExactly("1002052");
        assertThat(codes(first, "osiek miasto")).containsExactly("2612044");
    }

    @Test
    void aCodeIsFoundByItsBeginning() {
        assertThat(codes(first, "1002")).containsExactly("1002", "1002011", "1002052");
        assertThat(codes(first, "10 02 05")).containsExactly("1002052");
        assertThat(codes(first, "99")).isEmpty();
    }

    @Test
    void whatWasIsFoundAfterWhatIs() {
        assertThat(codes(later, "kutno"))
                .as("one has the word, one is gone")
                .containsExactly("1002", "1002013", "1002052");
        assertThat(codes(later, "1002011")).as("a former code").containsExactly("1002013");
        assertThat(codes(later, "osiek")).endsWith("0402082");
    }

    @Test
    void nothingTypedFindsEverything() {
        assertThat(first.search("  ")).isEqualTo(first.all());
        assertThat(first.search("-")).isEqualTo(first.all());
    }

    @Test
    void kindsAreCountedWithoutWhatIsGone() {
        assertThat(first.kinds())
                .contains(entry("województwo", 16L), entry("powiat", 3L), entry("gmina wiejska", 2L))
                .doesNotContainKey("gmina");
        assertThat(later.kinds()).doesNotContainKey("gmina wiejska");
        assertThat(first.kinds().firstEntry().getKey()).isEqualTo("województwo");
    }

    @Test
    void aUnitKnowsWhatLiesDirectlyBelowIt() {
        assertThat(first.below(Optional.empty())).hasSize(16);
        assertThat(first.below(Optional.of(new Teryt("10"))))
                .extracting(unit -> unit.code().value())
                .containsExactly("1002", "1061");
        assertThat(first.below(Optional.of(new Teryt("2612043"))))
                .extracting(unit -> unit.code().value())
                .containsExactly("2612044", "2612045");
    }
}
