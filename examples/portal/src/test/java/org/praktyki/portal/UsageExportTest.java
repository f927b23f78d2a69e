package org.praktyki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Used;
import picocli.CommandLine;

/** How the site is used, over the command line, with a database in a folder that was closed and opened again. */
class UsageExportTest {

    @TempDir
    private Path folder;

    private int export(String... arguments) {
        StringWriter unread = new StringWriter();
        CommandLine commandLine = Main.commandLine().setErr(new PrintWriter(unread, true));
        String[] all = new String[arguments.length + 5];
        System.arraycopy(
                new String[] {"export", "--data", folder.resolve("data").toString(), "--of", "usage"}, 0, all, 0, 5);
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        return commandLine.execute(all);
    }

    @Test
    void whatWasCountedIsWrittenAfterARestart() throws Exception {
        try (Installation installation =
                Installation.open(folder.resolve("data"), Optional.empty(), Optional.empty())) {
            installation.praktyki().usage().count(Used.VISIT);
            installation.praktyki().usage().count(Used.view(Thing.page("home")));
            installation.praktyki().usage().count(Used.view(Thing.page("home")));
        }
        Path file = folder.resolve("usage.csv");
        assertThat(export("--format", "csv", "--out", file.toString())).isZero();
        assertThat(Files.readAllLines(file))
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(1)).endsWith(";;;1"))
                .satisfies(lines -> assertThat(lines.get(2)).contains(";home;").endsWith(";2"));
        assertThat(export("--format", "json", "--out", file.toString())).isEqualTo(2);
        assertThat(export("--format", "csv", "--q", "x", "--out", file.toString()))
                .isEqualTo(2);
    }
}
