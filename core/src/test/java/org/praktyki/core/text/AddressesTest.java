package org.praktyki.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/** E-mail addresses, web addresses and telephones. */
class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a@example.org", " urzad.gminy+bdp@um.example.org ", "o'neil@example.org", "a@xn--d-uga.pl"})
    void mailAddressesAreTaken(String value) {
        assertThat(new EmailAddress(value)).hasToString(value.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "@example.org",
                "a@",
                "a b@example.org",
                "a@example..org",
                "a@-example.org",
                "a@example.org,b@example.org",
                "a(at)example.org",
                "a@example.org.",
                "łódź@example.org",
                "a@example.org\nx"
            })
    void otherMailAddressesAreRefused(String value) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new EmailAddress(value))
                .returns(Problem.NOT_AN_EMAIL, InvalidValueException::problem)
                .returns(value.strip(), e -> e.value().strip());
    }

    @Test
    void anEndlessMailAddressIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new EmailAddress("a@" + "b.".repeat(100_000) + "org"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, https://example.org/a, example.org/a",
        "HTTP://Example.org/, HTTP://Example.org/, Example.org",
        "www.example.org, http://www.example.org, www.example.org",
        "example.org:8080/a?b=c:d, http://example.org:8080/a?b=c:d, example.org:8080/a?b=c:d"
    })
    void webAddressesAreTakenWithOrWithoutScheme(String given, String value, String display) {
        assertThat(new WebAddress(given).value()).isEqualTo(value);
        assertThat(new WebAddress(given).display()).isEqualTo(display);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "brak",
                "javascript:alert(1)",
                "ftp://example.org",
                "http://",
                "http:///a",
                "mailto:a@example.org",
                "a@example.org",
                "http://user:pass@example.org",
                "http://example org",
                "http://localhost",
                "//example.org",
                "http://example.org/<script>",
                "data:text/html,x"
            })
    void otherWebAddressesAreRefused(String value) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new WebAddress(value))
                .returns(Problem.NOT_A_WEB_ADDRESS, InvalidValueException::problem)
                .returns(value, InvalidValueException::value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 345 67 89", "123456789", "+48 12 345-67-89", "0048123456789", "(12) 345 67 89"})
    void telephonesAreTakenInEveryNotation(String value) {
        assertThat(PhoneNumber.read(value)).hasToString("+48123456789");
        assertThat(PhoneNumber.read(value).display()).isEqualTo("+48 12 345 67 89");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "brak", "12 345", "12 345 67 89 10", "+1 2", "12 345 67 89 wew. 5", "12 345 67 89 ext. 5"})
    void otherTelephonesAreRefused(String value) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> PhoneNumber.read(value))
                .returns(Problem.NOT_A_PHONE, InvalidValueException::problem);
    }

    @Test
    void aTelephoneOnceKeptIsReadBackWhateverItsCountrysPlanSaysNow() {
        assertThat(new PhoneNumber("+4812345").display()).startsWith("+48");
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new PhoneNumber("12 345 67 89"));
    }
}
