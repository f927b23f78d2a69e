package org.praktyki.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutlinesTest {

    @ParameterizedTest
    @EnumSource(Voivodeship.class)
    void everyVoivodeshipHasAClosedOutlineInPoland(Voivodeship voivodeship) {
        List<GeoPoint> ring = Outlines.of(voivodeship);

        assertThat(ring).hasSizeGreaterThan(50).allMatch(GeoPoint::isAroundPoland);
        assertThat(ring.get(ring.size() - 1)).isEqualTo(ring.get(0));
        assertThat(contains(ring, Outlines.centre(voivodeship))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DOLNOSLASKIE, 51.107, 17.038", "KUJAWSKO_POMORSKIE, 53.123, 18.008", "LUBELSKIE, 51.248, 22.568",
        "LUBUSKIE, 52.736, 15.229", "LODZKIE, 51.759, 19.456", "MALOPOLSKIE, 50.062, 19.937",
        "MAZOWIECKIE, 52.230, 21.012", "OPOLSKIE, 50.675, 17.921", "PODKARPACKIE, 50.041, 21.999",
        "PODLASKIE, 53.132, 23.169", "POMORSKIE, 54.352, 18.647", "SLASKIE, 50.265, 19.024",
        "SWIETOKRZYSKIE, 50.867, 20.629", "WARMINSKO_MAZURSKIE, 53.778, 20.480", "WIELKOPOLSKIE, 52.408, 16.934",
        "ZACHODNIOPOMORSKIE, 53.429, 14.553"
    })
    void aCapitalLiesInItsVoivodeshipAndInNoOther(Voivodeship voivodeship, double latitude, double longitude) {
        GeoPoint capital = new GeoPoint(latitude, longitude);

        assertThat(Arrays.stream(Voivodeship.values()).filter(one -> contains(Outlines.of(one), capital)))
                .containsExactly(voivodeship);
    }

    @Test
    void neighboursShareTheirBorder() {
        Set<GeoPoint> shared = new HashSet<>(Outlines.of(Voivodeship.PODLASKIE));
        shared.retainAll(Outlines.of(Voivodeship.WARMINSKO_MAZURSKIE));
        assertThat(shared).hasSizeGreaterThan(5);

        Set<GeoPoint> apart = new HashSet<>(Outlines.of(Voivodeship.PODLASKIE));
        apart.retainAll(Outlines.of(Voivodeship.OPOLSKIE));
        assertThat(apart).isEmpty();
    }

    /** By the number of borders to its east. */
    private static boolean contains(List<GeoPoint> ring, GeoPoint point) {
        boolean inside = false;
        for (int i = 1; i < ring.size(); i++) {
            GeoPoint one = ring.get(i - 1);
            GeoPoint other = ring.get(i);
            if (one.latitude() > point.latitude() != other.latitude() > point.latitude()) {
                double share = (point.latitude() - one.latitude()) / (other.latitude() - one.latitude());
                if (one.longitude() + share * (other.longitude() - one.longitude()) > point.longitude()) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    @Test
    void voivodeshipsAreNeighboursOfEachOther() {
        assertThat(Outlines.neighbours(Voivodeship.ZACHODNIOPOMORSKIE))
                .containsExactlyInAnyOrder(Voivodeship.POMORSKIE, Voivodeship.WIELKOPOLSKIE, Voivodeship.LUBUSKIE);
        assertThat(Outlines.neighbours(Voivodeship.MALOPOLSKIE))
                .containsExactlyInAnyOrder(Voivodeship.SLASKIE, Voivodeship.SWIETOKRZYSKIE, Voivodeship.PODKARPACKIE);
        assertThat(Outlines.neighbours(Voivodeship.LODZKIE))
                .containsExactlyInAnyOrder(
                        Voivodeship.KUJAWSKO_POMORSKIE,
                        Voivodeship.MAZOWIECKIE,
                        Voivodeship.SWIETOKRZYSKIE,
                        Voivodeship.SLASKIE,
                        Voivodeship.OPOLSKIE,
                        Voivodeship.WIELKOPOLSKIE);
        for (Voivodeship one : Voivodeship.values()) {
            assertThat(Outlines.neighbours(one))
                    .hasSizeBetween(3, 7)
                    .allSatisfy(other -> assertThat(Outlines.neighbours(other)).contains(one));
        }
    }
}
