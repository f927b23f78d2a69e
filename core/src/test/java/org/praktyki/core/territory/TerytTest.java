package org.praktyki.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

class TerytTest {

    @ParameterizedTest
    @CsvSource({
        "10,      , WOJEWODZTWO",
        "1002,    10, POWIAT",
        "1060,    10, POWIAT",
        "1061,    10, MIASTO_NA_PRAWACH_POWIATU",
        "3299,    32, MIASTO_NA_PRAWACH_POWIATU",
        "0201011, 0201, GMINA_MIEJSKA",
        "0201022, 0201, GMINA_WIEJSKA",
        "0201043, 0201, GMINA_MIEJSKO_WIEJSKA",
        "0201044, 0201043,",
        "0201045, 0201043,",
        "1061011, 1061, MIASTO_NA_PRAWACH_POWIATU",
        "1061029, 1061011,",
        "1465028, 1465011,"
    })
    void theCodeSaysWhatTheUnitIsAndWhereItLies(String code, String parent, UnitType type) {
        assertThat(new Teryt(code).parent())
                .isEqualTo(Optional.ofNullable(parent).map(Teryt::new));
        assertThat(new Teryt(code).unitType()).isEqualTo(Optional.ofNullable(type));
        assertThat(new Teryt(code).voivodeship().teryt()).isEqualTo(code.substring(0, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "2",
                "201",
                "00",
                "03",
                "34",
                "99",
                "1000",
                "100201",
                "1002001",
                "1002010",
                "1002016",
                "1002017",
                "10020111",
                " 10",
                "1o",
                "１０",
                "10\n"
            })
    void nothingElseIsACode(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Teryt(text))
                .returns(Problem.NOT_A_TERYT, InvalidValueException::problem);
    }

    @Test
    void aUnitComesBeforeWhatLiesInIt() {
        assertThat(Stream.of("1061011", "10", "1061", "08", "1002011")
                        .map(Teryt::new)
                        .sorted())
                .extracting(Teryt::value)
                .containsExactly("08", "10", "1002011", "1061", "1061011");
    }
}
