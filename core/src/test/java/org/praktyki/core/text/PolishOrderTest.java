package org.praktyki.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolishOrderTest {

    private static void assertInOrder(String... titles) {
        List<String> backwards = Arrays.asList(titles.clone());
        Collections.reverse(backwards);
        assertThat(backwards.stream().sorted(Comparator.comparing(PolishOrder::key)))
                .as("compared as keys")
                .containsExactly(titles);
        assertThat(backwards.stream()
                        .sorted(Comparator.comparing(
                                title -> PolishOrder.key(title).toByteArray(), Arrays::compareUnsigned)))
                .as("compared as bytes")
                .containsExactly(titles);
    }

    @Test
    void lettersStandWhereThePolishAlphabetHasThem() {
        assertInOrder(
                "a", "ą", "b", "c", "ć", "d", "e", "ę", "f", "l", "ł", "m", "n", "ń", "o", "ó", "p", "s", "ś", "t", "z",
                "ź", "ż");
    }

    @Test
    void aShorterWordStandsBeforeALongerOne() {
        assertInOrder("Dom", "Dom seniora", "Domowa apteka");
    }

    @Test
    void quotationMarksDashesAndBracketsDoNotCount() {
        assertInOrder("2 kroki", "(Cicha) ulica", "„Łąka” kwietna", "Łąka – ogród", "»Mapa«");
    }

    @Test
    void decomposedLettersSortLikeComposedOnes() {
        assertThat(PolishOrder.key("Z\u0307o\u0301ł\u0107")).isEqualTo(PolishOrder.key("Żółć"));
    }
}
