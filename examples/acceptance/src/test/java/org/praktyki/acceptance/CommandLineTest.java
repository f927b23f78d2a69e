package org.praktyki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    private Path folder;

    @Test
    void aTakenPortIsOneLineAndStatusTwo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Command.Answer answer = Command.run(
                    "serve",
                    "--port",
                    Integer.toString(taken.getLocalPort()),
                    "--data",
                    folder.resolve("data").toString());

            assertThat(answer.status()).isEqualTo(2);
            assertThat(answer.err().lines()).singleElement().asString().contains("" + taken.getLocalPort(), "taken");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToIsOneLineAndStatusTwo() throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));
        Command.Answer answer =
                Command.run("serve", "--data", file.resolve("data").toString());

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err().lines()).singleElement().asString().contains("a-file", "cannot be written");
    }

    @Test
    void importWithoutFilesIsWrongUsage() throws Exception {
        assertThat(Command.run("import", "--data", folder.toString()).status()).isEqualTo(2);
    }

    @Test
    void aSecondStartKeepsTheDataAndTheAccount() throws Exception {
        try (RunningPortal first = RunningPortal.startOnWhatIsThere(folder)) {
            assertThat(first.stop()).isEqualTo(143);
        }
        long size = sizeOfDatabase();
        try (RunningPortal second = RunningPortal.start(folder)) {
            assertThat(second.said()).anyMatch(line -> line.contains("has a password already"));
            assertThat(second.stop()).isEqualTo(143);
        }
        assertThat(sizeOfDatabase()).isLessThan(2 * size);
    }

    @Test
    void aRunningPortalIsBackedUpAndRestoredElsewhere() throws Exception {
        String here = folder.resolve("here").toString();
        String there = folder.resolve("there").toString();
        String archive = folder.resolve("archive.zip").toString();
        try (RunningPortal portal = RunningPortal.start(Path.of(here))) {
            assertThat(portal.said()).isNotEmpty();
            Command.Answer backup = Command.run("backup", "--data", here, "--out", archive);
            assertThat(backup.status()).as(backup.err()).isZero();
            assertThat(backup.out()).contains("practices: 42, accounts: 1");

            Command.Answer refused = Command.run("restore", archive, "--data", here, "--replace", "--yes");
            assertThat(refused.status()).isEqualTo(2);
            assertThat(refused.err()).contains("in use");
        }

        Command.Answer restored = Command.run("restore", archive, "--data", there);
        assertThat(restored.status()).as(restored.err()).isZero();
        try (RunningPortal portal = RunningPortal.start(Path.of(there))) {
            assertThat(portal.said()).anyMatch(line -> line.contains("has a password already"));
        }
    }

    private long sizeOfDatabase() throws IOException {
        return Files.size(folder.resolve("praktyki.mv.db"));
    }
}
