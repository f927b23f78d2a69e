package org.praktyki.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

class TileSourceTest {

    private static final String TEMPLATE = "https://tiles.example.org/{z}/{x}/{y}.png";

    @ParameterizedTest
    @CsvSource({
        "' https://tiles.example.org/{z}/{x}/{y}.png ', https://tiles.example.org, tiles.example.org",
        "https://tiles.example.org:8443/a?z={z}&x={x}&y={y}, https://tiles.example.org:8443, tiles.example.org:8443"
    })
    void theServerIsKnownByItsOrigin(String template, String origin, String host) {
        TileSource tiles = new TileSource(template, " Urząd ");

        assertThat(tiles).returns(origin, TileSource::origin).returns(host, TileSource::host);
        assertThat(tiles.attribution()).isEqualTo("Urząd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://tiles.example.org/{z}/{x}/{y}.png",
                "//tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}/{x}.png",
                "https://tiles.example.org/{z}/{x}/{y}.png#a",
                "https://{s}.tiles.example.org/{z}/{x}/{y}.png",
                "https://{z}.example.org/{x}/{y}.png",
                "https://ann:secret@tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org; script-src */{z}/{x}/{y}.png",
                "https://tiles_example;x/{z}/{x}/{y}.png",
                "javascript:{z}{x}{y}"
            })
    void anyOtherAddressIsRefused(String template) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new TileSource(template, "Urząd"))
                .returns(Problem.NOT_A_TILE_ADDRESS, InvalidValueException::problem);
    }

    @Test
    void picturesAreOwedToSomeone() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new TileSource(TEMPLATE, " "))
                .returns(Problem.REQUIRED, InvalidValueException::problem);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new TileSource(TEMPLATE, "x".repeat(TileSource.MAX_ATTRIBUTION + 1)))
                .returns(Problem.TOO_LONG, InvalidValueException::problem);
    }
}
