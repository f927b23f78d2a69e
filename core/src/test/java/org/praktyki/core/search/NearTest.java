package org.praktyki.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.territory.GeoPoint;

class NearTest {

    @Test
    void theFormOfAddressesIsReadAndWritten() {
        Near near = new Near(new GeoPoint(53.178, -22.059), 50);

        assertThat(near.slug()).isEqualTo("53.178,-22.059,50");
        assertThat(Near.parse(near.slug())).isEqualTo(near);
        assertThat(Near.parse("53.1780001,-22.059,050")).isEqualTo(near);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "53,22",
                "53,22,0",
                "53,22,1001",
                "53,22,-1",
                "53,22,1.5",
                "91,22,5",
                "53,181,5",
                "53;22;5",
                "53,22,5,5",
                " 53,22,5",
                "53.,22,5",
                "NaN,22,5",
                "53,22,99999999999"
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Near.parse(text));
    }
}
