package org.praktyki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.account.Actor;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Unit;
import picocli.CommandLine;

/** Figures over the command line, with a database in a folder. */
class FigureCommandTest {

    private final Locale before = Locale.getDefault();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void enter() {
        Locale.setDefault(Locale.ENGLISH);
        try (Installation installation =
                Installation.open(folder.resolve("data"), Optional.empty(), Optional.empty())) {
            installation
                    .praktyki()
                    .indicators()
                    .save(
                            Actor.system("test"),
                            Indicator.builder("ODPADY", "Odpady")
                                    .unit(Unit.of("%", 1))
                                    .build());
        }
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private int run(String command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(
                List.of(command, "--data", folder.resolve("data").toString()));
        all.addAll(List.of(arguments));
        CommandLine commandLine =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(all.toArray(String[]::new));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void aTableIsTakenInOnceAndGoesOutAsItCame() throws IOException {
        String table = file("gus.csv", "indicator;code;year;value\nODPADY;1002011;2023;12,5\nODPADY;1002011;2024;-\n");
        assertThat(run("import", "--dry-run", table)).as(out.toString()).isZero();
        assertThat(out.toString()).contains("new figures: 2, corrected: 0, unchanged: 0, rejected: 0");
        assertThat(run("import", "--source", "GUS", table)).isZero();
        assertThat(run("import", "--json", table)).isZero();
        assertThat(out.toString()).contains("\"unchanged\" : 2");

        Path written = folder.resolve("out.csv");
        assertThat(run("export", "--of", "measurements", "--format", "csv", "--out", written.toString()))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).contains("Figures written: 2,");
        assertThat(run("import", written.toString())).isZero();
        assertThat(out.toString()).contains("unchanged: 2");
        Path cube = folder.resolve("out.json");
        assertThat(run("export", "--of", "measurements", "--format", "json-stat", "--out", cube.toString()))
                .isZero();
        assertThat(cube).content().contains("\"version\":\"2.0\"", "\"size\":[1,1,2]");
        assertThat(run("export", "--of", "practices", "--format", "json-stat")).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsSaidAndTheRestIsTakenInOnlyWhenAsked() throws IOException {
        String table = file("x.csv", "code;name;2023;2024\n1002011;Kutno;1;2\n1002011;Kutno;x;dużo\n");
        assertThat(run("import", "--indicator", "ODPADY", table)).isEqualTo(1);
        assertThat(out.toString())
                .contains(":3: 2023: Further up the file has another figure", ":3: 2024: Not a number", "nothing was");
        assertThat(run("import", "--indicator", "ODPADY", "--partly", table)).isEqualTo(1);
        assertThat(out.toString()).contains("new figures: 2,", "rejected: 2");
    }
}
