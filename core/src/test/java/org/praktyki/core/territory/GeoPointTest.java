package org.praktyki.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

class GeoPointTest {

    private static final GeoPoint WARSAW = new GeoPoint(52.22977, 21.01178);

    @ParameterizedTest
    @CsvSource({"90.00001, 0", "-90.1, 0", "0, 180.1", "0, -180.00001", "NaN, 0", "0, Infinity"})
    void whatLiesOnNoGlobeIsRefused(double latitude, double longitude) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new GeoPoint(latitude, longitude))
                .returns(Problem.NOT_A_POINT, InvalidValueException::problem);
    }

    @Test
    void aMetreIsExactEnough() {
        assertThat(new GeoPoint(52.229770000001, 21.011784999)).isEqualTo(WARSAW);
        assertThat(new GeoPoint(52.229775, 21.01178)).isEqualTo(new GeoPoint(52.22978, 21.01178));
        assertThat(new GeoPoint(-0.000001, -0.0)).isEqualTo(new GeoPoint(0, 0));
    }

    @Test
    void distancesAreThoseOfTheGlobe() {
        assertThat(WARSAW.distanceKm(WARSAW)).isZero();
        assertThat(WARSAW.distanceKm(new GeoPoint(50.06143, 19.93658))).isEqualTo(252.0, within(1.0));
        // a degree of a great circle
        assertThat(new GeoPoint(0, 0).distanceKm(new GeoPoint(0, 1))).isEqualTo(111.195, within(0.001));
        assertThat(new GeoPoint(0, -179.5).distanceKm(new GeoPoint(0, 179.5))).isEqualTo(111.195, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"52.23, 52.23", "'52,23', 52.23", "' -7.5 ', -7.5", "21, 21", "0.00001, 0.00001"})
    void degreesAreReadAsPeopleWriteThem(String written, double degrees) {
        assertThat(GeoPoint.degrees(written)).isEqualTo(degrees);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "5e1", "0x1p3", "52.", ".5", "52°13′", "52.23N", "+52", "1000"})
    void nothingElseIsTakenForDegrees(String written) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> GeoPoint.degrees(written))
                .returns(Problem.NOT_A_POINT, InvalidValueException::problem);
    }

    @Test
    void aPointIsWrittenWithoutExponentsAndLatitudeFirst() {
        assertThat(WARSAW.display()).isEqualTo("52.22977, 21.01178");
        assertThat(new GeoPoint(0.00001, -20).display()).isEqualTo("0.00001, -20");
    }

    @ParameterizedTest
    @CsvSource({
        "52.2, 21.0, true",
        "54.835, 18.3, true",
        "49.0, 22.85, true",
        "48.2, 16.4, false",
        "59.3, 18.1, false",
        "21.0, 52.2, false"
    })
    void coordinatesInTheWrongOrderLieOutsideOfPoland(double latitude, double longitude, boolean around) {
        assertThat(new GeoPoint(latitude, longitude).isAroundPoland()).isEqualTo(around);
    }
}
