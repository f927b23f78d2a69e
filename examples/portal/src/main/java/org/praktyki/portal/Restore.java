package org.praktyki.portal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.praktyki.core.backup.BackupArchive;
import org.praktyki.core.backup.BackupContents;
import org.praktyki.core.backup.RestoreRefusedException;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.spi.StorageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Fills an installation from an archive, on whichever database. No portal may run on it: a running one has the search index, and
 * then nothing is restored.
 */
@Command(name = "restore")
final class Restore implements Callable<Integer> {

    @Mixin
    private InstallationOptions options = new InstallationOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
    private Path file = Path.of("");

    @Option(names = "--replace", descriptionKey = "restore.replace")
    private boolean replace;

    @Option(names = "--yes", descriptionKey = "restore.yes")
    private boolean yes;

    @Override
    public Integer call() {
        if (replace && !yes) {
            throw new RefusedException("restore.confirm");
        }
        BackupContents contents;
        try {
            contents = restore();
        } catch (RestoreRefusedException e) {
            throw new RefusedException("restore.refused." + e.reason(), file, String.valueOf(e.getMessage()));
        } catch (IOException | StorageException e) {
            throw new RefusedException("restore.failed", file, e);
        }
        // whoever opens an installation whose index is behind builds it
        options.openWithSearch().close();
        return say(contents);
    }

    private BackupContents restore() throws IOException {
        try (Parts parts = options.openParts();
                ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
                BackupArchive archive = parts.backups().open(file, progress)) {
            if (!replace && !parts.backups().isVacant()) {
                throw new RefusedException("restore.refused.IN_USE", file);
            }
            // before, so that no index of another database is left should the machine stop in between
            parts.dropIndex();
            archive.restore(parts.files(), replace, progress);
            return archive.contents();
        }
    }

    private int say(BackupContents contents) {
        PrintWriter print = spec.commandLine().getOut();
        print.println(Words.of("restore.done", contents.moment().toString(), Backup.told(contents)));
        for (FileKey key : contents.missing()) {
            print.println(Words.of("backup.missing", key));
        }
        print.flush();
        return contents.missing().isEmpty() ? 0 : 1;
    }
}
