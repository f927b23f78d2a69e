package org.praktyki.persistence.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryFile;
import org.praktyki.core.territory.TerritoryFile.Rejected;
import org.praktyki.core.territory.TerritoryRegister;

class TercFileTest {

    private static final String COLUMNS = "WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA\r\n";
    private static final String GOOD = """
            10;;;;ŁÓDZKIE;województwo;2024-01-01\r
            10;02;;;kutnowski;powiat;2024-01-01\r
            10;02;01;1;Kutno;gmina miejska;2024-01-01\r
            """;

    private static TerritoryFile read(String text) {
        return new TercFile().read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", ""})
    void unitsComeWithCodeNameKindAndDate(String mark) {
        TerritoryFile file = read(mark + COLUMNS + GOOD + "\r\n");

        assertThat(file.rejected()).isEmpty();
        assertThat(file.state().units())
                .extracting(unit -> unit.code().value(), Territory::name, Territory::kind)
                .containsExactly(
                        tuple("10", "ŁÓDZKIE", "województwo"),
                        tuple("1002", "kutnowski", "powiat"),
                        tuple("1002011", "Kutno", "gmina miejska"));
        assertThat(file.state().asOf()).isEqualTo(LocalDate.of(2024, 1, 1));
    }

    @Test
    void theOrderOfColumnsAndOtherColumnsDoNotMatter() {
        TerritoryFile file = read("""
                STAN_NA;NAZWA;NAZWA_DOD;UWAGI;WOJ;POW;GMI;RODZ
                2024-01-01;"Kutno";gmina miejska;;10;02;01;1
                """);

        assertThat(file.state().units()).extracting(Territory::name).containsExactly("Kutno");
    }

    @Test
    void aFileOfAnotherEncodingIsReadToo() {
        byte[] bytes = (COLUMNS + GOOD).getBytes(Charset.forName("windows-1250"));

        assertThat(new TercFile().read(bytes).state().units().getFirst().name()).isEqualTo("ŁÓDZKIE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "10;03;;;łaski;powiat                       | 10;03;;;łaski;powiat | WRONG_NUMBER_OF_VALUES",
                "10;03;;;\"łaski;powiat;2024-01-01          | 10;03;;;\"łaski;powiat;2024-01-01 | WRONG_NUMBER_OF_VALUES",
                "10;03;;;łaski;powiat;1.1.2024              | 1.1.2024   | NOT_A_DATE",
                "10;03;;;łaski;powiat;2024-02-30            | 2024-02-30 | NOT_A_DATE",
                "10;03;;;;powiat;2024-01-01                 | NAZWA      | REQUIRED",
                "10;03;;;łaski; ;2024-01-01                 | NAZWA_DOD  | REQUIRED",
                "10;3;;;łaski;powiat;2024-01-01             | 10;3;;     | NOT_A_TERYT",
                "10;03;01;;Łask;gmina;2024-01-01            | 10;03;01;  | NOT_A_TERYT",
                "10;;03;;łaski;powiat;2024-01-01            | 10;;03;    | NOT_A_TERYT",
                "11;;;;ŁASKIE;województwo;2024-01-01        | 11         | NOT_A_TERYT",
                "10;02;;;kutnowski;powiat;2024-01-01        | 1002       | TAKEN"
            })
    void aBadLineIsRejectedAndTheOthersAreKept(String line, String value, Problem problem) {
        TerritoryFile file = read(COLUMNS + GOOD + line + "\r\n10;04;;;łęczycki;powiat;2024-01-01\r\n");

        assertThat(file.rejected()).containsExactly(new Rejected(5, value, problem));
        assertThat(file.state().units()).extracting(Territory::name).endsWith("kutnowski", "Kutno", "łęczycki");
        assertThat(file.state().complete()).isFalse();
    }

    @Test
    void onlyAWholeFileProvesThatAUnitIsGone() {
        String all = TerritoryRegister.BUILT_IN.all().stream()
                .map(unit -> unit.code() + ";;;;" + unit.name() + ";województwo;2024-01-01\n")
                .collect(Collectors.joining());

        assertThat(read(COLUMNS + all).state().complete()).isTrue();
        assertThat(read(COLUMNS + all + "99;;;;OBCE;województwo;2024-01-01\n")
                        .state()
                        .complete())
                .isFalse();
        assertThat(read(COLUMNS + GOOD).state().complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                COLUMNS,
                COLUMNS + "2;1;1;1;Bolesławiec;gmina miejska;2024-01-01",
                GOOD,
                "WOJ,POW,GMI,RODZ,NAZWA,NAZWA_DOD,STAN_NA\n10,,,,ŁÓDZKIE,województwo,2024-01-01",
                "WOJ;POW;GMI;RODZ_GMI;RM;MZ;NAZWA;SYM;SYMPOD;STAN_NA\n",
                "<!DOCTYPE html><title>Rejestr TERYT</title>"
            })
    void whatIsNotTercIsRefused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> read(text))
                .returns(Problem.NOT_A_TERRITORY_FILE, InvalidValueException::problem);
    }

    @Test
    void whatIsNotTextIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new TercFile().read(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .returns(Problem.NOT_TEXT, InvalidValueException::problem);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> read(COLUMNS + GOOD + " ".repeat(TerritoryFile.MAX_BYTES)))
                .returns(Problem.NOT_A_TERRITORY_FILE, InvalidValueException::problem);
    }
}
