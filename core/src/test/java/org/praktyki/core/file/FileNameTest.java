package org.praktyki.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "Żółta łódź – „plan” 1.pdf → Żółta łódź – „plan” 1.pdf",
                "C:\\Users\\urzad\\Pulpit\\plan.pdf → plan.pdf",
                "../../etc/passwd → passwd",
                ".htaccess → htaccess",
                "...  plan . pdf. . → plan . pdf",
                "'a\tb\nc.txt' → a b c.txt",
                "'a  \u00a0 b.txt' → a b.txt",
                "a\"b<c>d|e?f*g:h.txt → a_b_c_d_e_f_g_h.txt",
                "CON → _CON",
                "nul.txt → _nul.txt",
                "Com1.tar.gz → _Com1.tar.gz",
                "console.txt → console.txt",
                "'' → plik",
                "/ → plik",
                "... → plik",
            })
    void anyNameBecomesASafeOne(String raw, String safe) {
        assertThat(FileName.clean(raw).value()).isEqualTo(safe);
    }

    @Test
    void charactersThatNobodySeesOrThatTurnTheNameRoundGo() {
        assertThat(FileName.clean("faktura\u202efdp.exe").value()).isEqualTo("fakturafdp.exe");
        assertThat(FileName.clean("pl\u0000a\u200bn\ufeff\ud83d.pdf").value()).isEqualTo("plan.pdf");
    }

    @Test
    void lettersAreComposed() {
        String apart = Normalizer.normalize("źródło.pdf", Normalizer.Form.NFD);
        assertThat(FileName.clean(apart)).isEqualTo(new FileName("źródło.pdf"));
    }

    @Test
    void aLongNameIsCutBeforeItsEndingAndBetweenCharacters() {
        String name = FileName.clean("ż".repeat(300) + ".docx").value();
        assertThat(name).endsWith("ż.docx");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(199, 200);
        assertThat(FileName.clean("🏛".repeat(99) + ".pdf").value()).matches("(🏛)+\\.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "plan.PDF, pdf",
        "tar.gz, gz",
        "plan, ''",
        "Uchwała nr 3.2024, ''",
        "Uchwała nr 3.2024r, ''",
        "film.3gp, 3gp",
        "ul.Długa, ''",
        "archiwum.7z, 7z",
    })
    void theEndingIsWhatFollowsTheLastDotUnlessItIsANumber(String name, String ending) {
        assertThat(new FileName(name).ending()).isEqualTo(ending);
    }

    @Test
    void anEndingIsReplacedOrAdded() {
        assertThat(new FileName("zdjęcie.png").withEnding("jpg").value()).isEqualTo("zdjęcie.jpg");
        assertThat(new FileName("Uchwała nr 3.2024").withEnding("pdf").value()).isEqualTo("Uchwała nr 3.2024.pdf");
    }

    @Test
    void aNumberStandsBeforeTheEndingAndFits() {
        assertThat(new FileName("plan.pdf").numbered(2).value()).isEqualTo("plan (2).pdf");
        assertThat(new FileName("plan").numbered(3).value()).isEqualTo("plan (3)");
        FileName longest = FileName.clean("ż".repeat(300) + ".pdf");
        assertThat(longest.numbered(12).value()).endsWith("ż (12).pdf");
        assertThat(longest.numbered(12).value().getBytes(StandardCharsets.UTF_8).length)
                .isBetween(199, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a/b", "a\\b", "a\nb", ".htaccess", "AUX", "a:b", "a\u202eb", "a."})
    void anUnsafeNameIsNoFileName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileName(name));
    }
}
