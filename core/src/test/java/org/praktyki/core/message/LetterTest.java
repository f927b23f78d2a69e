package org.praktyki.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;

class LetterTest {

    private static Letter letter(String text) {
        return new Letter("Sekretariat", "sekretariat@example.org", "", text);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsRepeated() {
        Letter wrong = new Letter(
                "n".repeat(Sender.MAX_NAME + 1),
                "nie adres",
                "u".repeat(Sender.MAX_OFFICE + 1),
                "t".repeat(Message.MAX_TEXT + 1));
        InvalidException refusal = catchThrowableOfType(InvalidException.class, wrong::sender);

        assertThat(refusal.findings())
                .containsExactly(
                        new Finding("name", "", Problem.TOO_LONG),
                        new Finding("email", "", Problem.NOT_AN_EMAIL),
                        new Finding("office", "", Problem.TOO_LONG),
                        new Finding("text", "", Problem.TOO_LONG));
        assertThat(refusal).hasMessageNotContaining("nie adres");
        assertThat(new Letter(" ", "\t", " ", "\r\n").findings())
                .containsExactly(
                        new Finding("name", "", Problem.REQUIRED),
                        new Finding("email", "", Problem.REQUIRED),
                        new Finding("text", "", Problem.REQUIRED));
    }

    @Test
    void theLongestThatIsAllowedIsAllowed() {
        assertThat(new Letter(
                                "n".repeat(Sender.MAX_NAME),
                                "a@example.org",
                                "u".repeat(Sender.MAX_OFFICE),
                                "\r\n".repeat(9) + "t\r\n".repeat(Message.MAX_TEXT / 2 - 1) + "tt")
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\u000d\\u000ab\\u000dc | a\\u000ab\\u000ac",
                "a\\u0000b\\u0007c\\u001bd | abcd",
                "a\\u202egpj.b | agpj.b",
                "a\\ud800b | ab",
                "\\ud83d\\ude00 \\u0105 | \\ud83d\\ude00 \\u0105",
                "<script>x</script> | <script>x</script>",
            })
    void whatCannotBeSeenGoesAndAllElseStays(String typed, String kept) {
        assertThat(letter(unescaped(typed)).text()).isEqualTo(unescaped(kept));
    }

    private static String unescaped(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                result.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                result.append(text.charAt(i));
            }
        }
        return result.toString();
    }

    @Test
    void aNameIsOneLine() {
        Letter letter = new Letter(" Wydział\r\nBcc: x@example.org ", "a@example.org", "Urząd\t\tGminy", "x");
        assertThat(letter.name()).isEqualTo("Wydział Bcc: x@example.org");
        assertThat(letter.office()).isEqualTo("Urząd Gminy");
    }

    @Test
    void nothingOfItIsInItsDescription() {
        Letter letter = new Letter("Nadawca", "nadawca@example.org", "Biuro", "Treść");
        assertThat(letter.toString() + letter.sender()).doesNotContain("Nadawca", "nadawca", "Biuro", "Treść");
    }
}
