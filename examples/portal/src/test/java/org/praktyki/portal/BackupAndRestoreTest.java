package org.praktyki.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.account.Actor;
import org.praktyki.core.audit.AuditFilter;
import org.praktyki.core.change.Deed;
import org.praktyki.core.search.Query;
import picocli.CommandLine;

/** The commands {@code backup} and {@code restore}, with a database in a folder. */
class BackupAndRestoreTest {

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

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private int backup(String data, String archive) {
        return run("backup", "--data", at(data), "--out", at(archive));
    }

    private int restore(String data, String archive, String... more) {
        return run(Stream.concat(Stream.of("restore", at(archive), "--data", at(data)), Stream.of(more))
                .toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Installation open(String data) {
        return Installation.open(folder.resolve(data), Optional.empty(), Optional.of(SearchOption.FOLDER));
    }

    /** How many practices are found by a search, which says how many the index has. */
    private static long found(Installation installation) {
        return installation.praktyki().search().find(Query.newest(10)).total();
    }

    private long found(String data) {
        try (Installation installation = open(data)) {
            return found(installation);
        }
    }

    @Test
    void whatRunsIsBackedUpAndFoundAgainElsewhere() throws IOException {
        try (Installation running = open("here")) {
            DemoData.seed(running.praktyki());

            assertThat(backup("here", "archive.zip")).as(err.toString()).isZero();
            assertThat(out.toString()).contains("archive.zip", "practices: 42");
            Actor reader = Actor.system("test");
            AuditFilter backups = AuditFilter.ALL.withAction(Optional.of(Deed.Action.BACKED_UP));
            assertThat(running.praktyki().audit().list(reader, backups, Long.MAX_VALUE, 10))
                    .hasSize(1);
            if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("archive.zip"))))
                        .isEqualTo("rw-------");
            }
            assertThat(restore("here", "archive.zip", "--replace", "--yes")).isEqualTo(2);
            assertThat(err.toString()).contains("in use");
        }

        assertThat(restore("there", "archive.zip")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("practices: 42");
        assertThat(found("there")).isEqualTo(found("here")).isEqualTo(41);
    }

    @Test
    void theIndexOfWhatWasReplacedIsForgotten() {
        try (Installation full = open("full")) {
            DemoData.seed(full.praktyki());
        }
        try (Installation empty = open("empty")) {
            assertThat(found(empty)).isZero();
        }
        assertThat(backup("empty", "empty.zip")).isZero();
        assertThat(backup("full", "full.zip")).isZero();

        assertThat(restore("full", "empty.zip")).isEqualTo(2);
        assertThat(err.toString()).contains("--replace");
        assertThat(restore("full", "empty.zip", "--replace")).isEqualTo(2);
        assertThat(err.toString()).contains("--yes");
        assertThat(found("full")).isEqualTo(41);

        assertThat(restore("full", "empty.zip", "--replace", "--yes")).isZero();
        assertThat(found("full")).isZero();
        assertThat(restore("full", "full.zip")).isZero();
        assertThat(found("full")).isEqualTo(41);
    }

    @Test
    void aDamagedArchiveIsOneLineAndStatusTwo() throws IOException {
        open("here").close();
        assertThat(backup("here", "archive.zip")).isZero();
        byte[] whole = Files.readAllBytes(folder.resolve("archive.zip"));
        Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(restore("there", "cut.zip")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("cut.zip", "nothing was changed");
        assertThat(restore("there", "missing.zip")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("missing.zip");
    }

    @Test
    void nothingIsWrittenOverAndNothingIsLeftBehind() throws IOException {
        assertThat(backup("nowhere", "archive.zip")).isEqualTo(2);
        assertThat(err.toString()).contains("no installation");
        assertThat(folder.resolve("nowhere")).doesNotExist();

        open("here").close();
        Files.writeString(folder.resolve("archive.zip"), "mine");
        assertThat(backup("here", "archive.zip")).isEqualTo(2);
        assertThat(folder.resolve("archive.zip")).hasContent("mine");

        WholeFile file = new WholeFile(folder.resolve("broken.zip"));
        assertThatThrownBy(() -> file.write(stream -> {
                    stream.write(1);
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("No space");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("here", "archive.zip");
        }
    }

    @Test
    void aTerminalIsToldHowFarItIs() {
        try (ProgressLine progress = new ProgressLine(new PrintWriter(out), true)) {
            progress.at("practice", 200);
        }
        assertThat(out.toString()).contains("practice: 200").endsWith("\r\u001b[K");
        out.getBuffer().setLength(0);
        new ProgressLine(new PrintWriter(out), false).at("practice", 200);
        assertThat(out.toString()).isEmpty();
    }
}
