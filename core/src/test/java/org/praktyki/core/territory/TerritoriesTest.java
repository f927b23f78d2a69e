package org.praktyki.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.contract.TerritorySamples;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryStorage;

class TerritoriesTest {

    private static final Actor ADMINISTRATOR = new Actor("ann", Set.of(Role.ADMINISTRATOR));
    private static final Actor EDITOR = new Actor("ben", Set.of(Role.EDITOR));

    private final TerritoryStore store = new InMemoryStorage().territories();
    private final Territories territories = new Territories(store, null, Clock.fixed(Samples.NOW, ZoneOffset.UTC));

    @Test
    void theSixteenVoivodeshipsAreThereFromTheStart() {
        assertThat(territories.register().all())
                .hasSize(16)
                .allMatch(unit -> unit.code().isVoivodeship());
    }

    @Test
    void aLoadedRegisterTakesTheirPlace() {
        territories.load(ADMINISTRATOR, TerritorySamples.state());

        assertThat(territories.register().all()).containsExactlyInAnyOrderElementsOf(TerritorySamples.units());
    }

    @Test
    void aPreviewSaysWhatLoadingDoesAndChangesNothing() {
        TerritoryChanges foreseen = territories.preview(ADMINISTRATOR, TerritorySamples.state());

        assertThat(store.register().isEmpty()).isTrue();
        assertThat(territories.load(ADMINISTRATOR, TerritorySamples.state())).isEqualTo(foreseen);
    }

    @Test
    void onlyAnAdministratorLoads() {
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> territories.load(EDITOR, TerritorySamples.state()));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> territories.preview(EDITOR, TerritorySamples.state()));
        assertThat(store.register().isEmpty()).isTrue();
    }

    @Test
    void aFileIsReadByTheReaderThatWasGiven() {
        TerritoryFile file = new TerritoryFile(
                TerritorySamples.state(), List.of(new TerritoryFile.Rejected(7, "99", Problem.NOT_A_TERYT)));
        Territories reading = new Territories(store, content -> file, Clock.fixed(Samples.NOW, ZoneOffset.UTC));

        assertThat(reading.canRead()).isTrue();
        assertThat(reading.read(new byte[0])).isSameAs(file);
        assertThat(store.register().isEmpty()).isTrue();
    }

    @Test
    void withoutAReaderNoFileIsRead() {
        assertThat(territories.canRead()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> territories.read(new byte[0]));
    }
}
