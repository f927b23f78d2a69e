package org.praktyki.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.text.Slug;

class SpotTest {

    @Test
    void itsTextHoldsAllOfIt() {
        Spot full = Spot.of(Samples.full()).orElseThrow();
        Spot bare = new Spot(
                PracticeId.random(),
                new Slug("ogrod"),
                new GeoPoint(-1, 0.00001),
                Optional.empty(),
                "",
                Map.of("pl", "Ogród"));

        assertThat(Spot.ofText(full.text())).isEqualTo(full);
        assertThat(full.titles()).containsOnlyKeys("pl", "en");
        assertThat(Spot.ofText(bare.text())).isEqualTo(bare);
    }

    @Test
    void whatPartsItsTextCannotStandInATitle() {
        Practice sly = Samples.full().toBuilder()
                .recordCard(Samples.full().recordCard().toBuilder()
                        .locality("A\u001fB")
                        .build())
                .build();

        assertThat(Spot.of(sly).orElseThrow().locality()).isEqualTo("A B");
    }

    @Test
    void aPracticeWithoutAPointHasNone() {
        assertThat(Spot.of(Samples.published("Ogród"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u001fb", "a\u001fb\u001fc\u001fd\u001fe\u001ff\u001fg"})
    void anyOtherTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Spot.ofText(text));
    }
}
