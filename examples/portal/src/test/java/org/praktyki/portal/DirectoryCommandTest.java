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
import picocli.CommandLine;

/** Partners, partnerships and memberships over the command line, with databases in folders. */
class DirectoryCommandTest {

    private static final List<String> KINDS = List.of("partners", "partnerships", "memberships");

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

    private int run(String command, String data, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all =
                new ArrayList<>(List.of(command, "--data", folder.resolve(data).toString()));
        all.addAll(List.of(arguments));
        CommandLine commandLine =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(all.toArray(String[]::new));
    }

    private String file(String data, String kind) {
        return folder.resolve(data + "-" + kind + ".csv").toString();
    }

    private void export(String data) {
        for (String kind : KINDS) {
            assertThat(run("export", data, "--of", kind, "--format", "csv", "--out", file(data, kind)))
                    .as(err.toString())
                    .isZero();
        }
    }

    @Test
    void whatLeavesOneInstallationComesIntoAnotherOnce() throws IOException {
        try (Installation installation =
                Installation.open(folder.resolve("here"), Optional.empty(), Optional.empty())) {
            DemoData.seed(installation.praktyki());
        }
        export("here");
        assertThat(err.toString()).contains("Memberships written: 12,");
        String[] files = KINDS.stream().map(kind -> file("here", kind)).toArray(String[]::new);

        assertThat(run("import", "there", files)).as(out.toString()).isZero();
        assertThat(out.toString()).contains("created 28,");
        export("there");
        for (String kind : KINDS) {
            assertThat(Path.of(file("there", kind))).hasSameTextualContentAs(Path.of(file("here", kind)));
        }
        assertThat(run("import", "there", files)).isZero();
        assertThat(out.toString()).contains("created 0, updated 0, merged 0, unchanged 28, rejected 0");

        Path wrong = Files.writeString(folder.resolve("wrong.csv"), """
                Partnership;Member
                Sieć Pierwszy Klucz;Nobody
                """);
        assertThat(run("import", "there", wrong.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("wrong.csv:2: rejected:", "member: There is no such partner: \"Nobody\"");
        assertThat(run("export", "there", "--of", "partners", "--q", "klucz")).isEqualTo(2);
    }
}
