package org.praktyki.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class WantedTest {

    @Test
    void eachCharacterIsCleanedAsUnicodeSays() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = "a" + (char) c + "ć";
            String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);

            assertThat(Wanted.clean(text)).isEqualTo(composed.replaceAll("[\\p{Mn}\\p{Cf}]", ""));
        }
    }

    @Test
    void whatIsComposedOfSeveralCharactersIsOneLetter() {
        assertThat(Wanted.clean("Z\u0307o\u0301\u0142\u0107")).isEqualTo("Żółć");
    }
}
