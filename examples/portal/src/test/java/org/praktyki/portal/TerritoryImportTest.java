package org.praktyki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.Teryt;
import picocli.CommandLine;

/** The command {@code import --territories}, with a database in a folder. */
class TerritoryImportTest {

    private static final String COLUMNS = "WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA\r\n";
    private static final String UNITS = """
            10;02;;;kutnowski;powiat;2024-01-01\r
            10;02;01;1;Kutno;gmina miejska;2024-01-01\r
            """;

    private final Locale before = Locale.getDefault();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private static String voivodeships() {
        return TerritoryRegister.BUILT_IN.all().stream()
                .map(unit ->
                        unit.code() + ";;;;" + unit.name().toUpperCase(Locale.ROOT) + ";województwo;2024-01-01\r\n")
                .collect(Collectors.joining());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("terc.csv"), text);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 3];
        all[0] = "import";
        all[1] = "--data";
        all[2] = folder.resolve("data").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return command.execute(all);
    }

    private int load(String text, String... options) throws IOException {
        String[] arguments = new String[options.length + 2];
        System.arraycopy(options, 0, arguments, 0, options.length);
        arguments[options.length] = "--territories";
        arguments[options.length + 1] = file(text).toString();
        return run(arguments);
    }

    private TerritoryRegister register() {
        try (Installation installation =
                Installation.open(folder.resolve("data"), Optional.empty(), Optional.empty())) {
            return installation.praktyki().territories().register();
        }
    }

    @Test
    void aFirstFileIsLoadedAndASecondUpdatesIt() throws IOException {
        assertThat(load("\ufeff" + COLUMNS + voivodeships() + UNITS)).isZero();
        assertThat(out.toString()).contains("as of 2024-01-01", "new: 18, changed: 0, gone: 0");

        assertThat(load(COLUMNS + voivodeships() + "10;02;;;kutnowsko-łęczycki;powiat;2025-01-01\r\n"))
                .isZero();
        assertThat(out.toString()).contains("as of 2025-01-01", "new: 0, changed: 1, gone: 1");
        assertThat(register().find(new Teryt("1002")).orElseThrow().history()).hasSize(1);
        assertThat(register().find(new Teryt("1002011")).orElseThrow().exists()).isFalse();
    }

    @Test
    void badLinesAreNamedAndTheOthersKept() throws IOException {
        assertThat(load(COLUMNS + voivodeships() + "10;2;;;kutnowski;powiat;2024-01-01\r\n" + UNITS))
                .isEqualTo(1);

        assertThat(out.toString()).contains("terc.csv:18:", "TERYT", "10;2;;", "new: 18", "not the whole register");
        assertThat(register().all()).hasSize(18);
    }

    @Test
    void programsAreAnsweredInJson() throws IOException {
        assertThat(load(COLUMNS + UNITS + "x\n", "--json")).isEqualTo(1);

        assertThat(out.toString())
                .contains("\"added\" : 2", "\"gone\" : 0", "\"complete\" : false", "\"line\" : 4")
                .contains("\"problem\" : \"WRONG_NUMBER_OF_VALUES\"");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        assertThat(load(COLUMNS + voivodeships() + UNITS, "--dry-run")).isZero();

        assertThat(out.toString()).contains("nothing was written", "18");
        assertThat(register().all()).hasSize(16);
    }

    @Test
    void whatIsNotTheRegisterIsRefusedInOneLine() throws IOException {
        assertThat(load("Nazwa,Adres\n")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("terc.csv", "TERC");

        assertThat(run("--territories", folder.resolve("missing.csv").toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("missing.csv", "cannot be read");
    }

    @Test
    void anOlderFileIsRefused() throws IOException {
        load(COLUMNS + voivodeships());

        assertThat(load(COLUMNS + "10;;;;ŁÓDZKIE;województwo;2023-01-01\r\n")).isEqualTo(2);
        assertThat(err.toString()).contains("older");
    }

    @Test
    void practicesAndTerritoriesAreNotImportedTogether() throws IOException {
        assertThat(load(COLUMNS + UNITS, "page.txt")).isEqualTo(2);
        assertThat(err.toString()).contains("either");

        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("either");
    }
}
