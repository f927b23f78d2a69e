package org.praktyki.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/** NIP, REGON and KRS. */
class RegistryNumbersTest {

    @ParameterizedTest
    @CsvSource({"1234563218,1234563218", "123-456-32-18,1234563218", "PL 123 456 32 18,1234563218"})
    void aTaxNumberIsReadInEveryUsualSpelling(String written, String digits) {
        assertThat(new Nip(written).value()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234563217", "123456321", "12345632188", "0234563218", "", "abc", "1234563218x"})
    void anotherTaxNumberIsRefused(String written) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Nip(written))
                .returns(Problem.NOT_A_NIP, InvalidValueException::problem);
    }

    @Test
    void everyWrongDigitOfATaxNumberIsFound() {
        String right = "1234563218";
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = right.substring(0, place) + digit + right.substring(place + 1);
                if (!wrong.equals(right)) {
                    assertThatExceptionOfType(InvalidValueException.class)
                            .as(wrong)
                            .isThrownBy(() -> new Nip(wrong));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"123456785,123456785", "123 456 785,123456785", "12345678512347,12345678512347"})
    void aRegonHasNineOrFourteenDigits(String written, String digits) {
        assertThat(new Regon(written).value()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456784", "12345678512346", "12345678412347", "1234567851234", "000000000", ""})
    void anotherRegonIsRefused(String written) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Regon(written))
                .returns(Problem.NOT_A_REGON, InvalidValueException::problem);
    }

    @Test
    void aCourtRegisterNumberGetsItsZeros() {
        assertThat(new Krs(" 12345 ").value()).isEqualTo("0000012345");
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new Krs("0000000000"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Krs("12345678901"))
                .returns(Problem.NOT_A_KRS, InvalidValueException::problem);
    }
}
