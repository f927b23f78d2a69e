package org.praktyki.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;

class HomeTest {

    private final Home home = new Home(RecordCard.builder()
            .locality("Osiek")
            .unitType(UnitType.GMINA_WIEJSKA)
            .powiat("oświęcimski")
            .voivodeship(Voivodeship.MALOPOLSKIE)
            .population(8_000L)
            .build());

    private static Practice practice(UnaryOperator<RecordCard.Builder> card) {
        return Practice.draft("Praktyka")
                .recordCard(card.apply(RecordCard.builder()).build())
                .build();
    }

    @Test
    void aPlaceLikeItSharesWhatIsTheSame() {
        assertThat(home.sharedWith(
                        practice(card -> card.unitType(UnitType.GMINA_WIEJSKA).population(19_999L))))
                .containsExactly(Kinship.UNIT_TYPE, Kinship.POPULATION);
    }

    @Test
    void aPlaceOfTheNextSizeIsNearlyAsLarge() {
        assertThat(home.sharedWith(practice(card -> card.population(4_999L)))).containsExactly(Kinship.NEXT_POPULATION);
        assertThat(home.sharedWith(practice(card -> card.population(49_999L))))
                .containsExactly(Kinship.NEXT_POPULATION);
        assertThat(home.sharedWith(practice(card -> card.population(50_000L)))).isEmpty();
    }

    @Test
    void whoSharesAPowiatNeedNotSayTheVoivodeship() {
        assertThat(home.sharedWith(
                        practice(card -> card.powiat("powiat oświęcimski").voivodeship(Voivodeship.MALOPOLSKIE))))
                .containsExactly(Kinship.POWIAT);
        assertThat(home.sharedWith(practice(card -> card.powiat("tarnowski").voivodeship(Voivodeship.MALOPOLSKIE))))
                .containsExactly(Kinship.VOIVODESHIP);
    }

    @Test
    void theNextVoivodeshipIsNear() {
        assertThat(home.sharedWith(practice(card -> card.voivodeship(Voivodeship.SLASKIE))))
                .containsExactly(Kinship.NEXT_VOIVODESHIP);
        assertThat(home.sharedWith(practice(card -> card.voivodeship(Voivodeship.POMORSKIE))))
                .isEmpty();
    }

    @Test
    void ofAPlaceOfWhichNothingIsKnownNothingIsPreferred() {
        Home unknown = new Home(RecordCard.builder().build());
        assertThat(unknown.preferences()).isEmpty();
        assertThat(unknown.sharedWith(practice(card -> card.population(4_999L))))
                .isEmpty();
    }
}
