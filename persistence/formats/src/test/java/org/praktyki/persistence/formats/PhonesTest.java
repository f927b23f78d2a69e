package org.praktyki.persistence.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praktyki.core.text.PhoneNumber;

/** Telephones: what could be dialled is listed as +48…, what could not in brackets, in the order of the line. */
class PhonesTest {

    private static List<String> read(String line) {
        return Phones.read(line).stream()
                .map(r -> r.number().map(PhoneNumber::value).orElse("(" + r.text() + ")"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 345 67 89                        | +48123456789",
                "123456789                           | +48123456789",
                "+48 12 345 67 89                    | +48123456789",
                "0048 12 345-67-89                   | +48123456789",
                "(12) 345 67 89                      | +48123456789",
                "(0-12) 345 67 89                    | +48123456789",
                "(0 12) 345-67-89                    | +48123456789",
                "012 345 67 89                       | +48123456789",
                "0-12 345 67 89                      | +48123456789",
                "12 345 67 89, 12 345 67 89          | +48123456789 +48123456789",
                "12 345 67 89; 12 345 67 89          | +48123456789 +48123456789",
                "12 345 67 89/12 345 67 89           | +48123456789 +48123456789",
                "12 345 67 89 lub 12 345 67 89       | +48123456789 +48123456789",
                "12 345 67 89 oraz 12 345 67 89      | +48123456789 +48123456789",
                "12 345 67 89, lub 12 345 67 89      | +48123456789 +48123456789",
                "12 345 67 89 12 345 67 89           | +48123456789 +48123456789",
                "123456789 123456789                 | +48123456789 +48123456789",
                "+48 12 345 67 89 +48 12 345 67 89   | +48123456789 +48123456789",
                "12 345 67 89, 12 345 67 89, 123456789 | +48123456789 +48123456789 +48123456789",
                "12 345 67 89 wew. 12                | (12 345 67 89 wew. 12)",
                "12 345 67 89, wew. 12               | (12 345 67 89, wew. 12)",
                "12 345 67 89 w. 12, 12 345 67 89    | (12 345 67 89 w. 12) +48123456789",
                "12 345 67 89/90                     | +48123456789 (12 345 67 89/90)",
                "12 345 67 89 12                     | (12 345 67 89 12)",
                "345 67 89                           | (345 67 89)",
                "12 345 67 89 (sekretariat)          | (12 345 67 89 (sekretariat))",
                "brak                                | (brak)",
                "+49 30 23125 000                    | +493023125000",
                "---                                 | (---)",
            })
    void aLineOfTelephonesIsAList(String line, String expected) {
        assertThat(String.join(" ", read(line))).isEqualTo(expected);
    }

    @Test
    void nothingIsNoTelephone() {
        assertThat(read("  ")).isEmpty();
    }

    @Test
    void anEndlessLineIsKeptAsItIs() {
        String line = "1 ".repeat(100_000).strip();

        assertThat(Phones.read(line)).singleElement().isEqualTo(Phones.Reading.of(line));
    }
}
