package org.praktyki.core.chart;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a\"b", "a#b"})
    void whatCouldBeNoIdIsRefused(String ids) {
        assertThatIllegalArgumentException().isThrownBy(() -> Layout.wide(ids));
    }

    @Test
    void thereIsRoomForAChart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Layout(100, OptionalInt.empty(), false, "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Layout(5000, OptionalInt.empty(), false, "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Layout(600, OptionalInt.of(20), false, "a"));
    }
}
