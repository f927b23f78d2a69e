package org.praktyki.portal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.account.Actor;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.backup.BackupContents;
import org.praktyki.core.change.Deed;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.spi.StorageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes database and files into one archive, also while the portal runs. */
@Command(name = "backup")
final class Backup implements Callable<Integer> {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'praktyki-'uuuuMMdd-HHmmss'.zip'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Actor ACTOR = Actor.system("backup");

    @Mixin
    private InstallationOptions options = new InstallationOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "backup.out")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Path target = out == null ? Path.of(NAME.format(Clock.systemUTC().instant())) : out;
        BackupContents contents;
        try (Parts parts = options.openExistingParts();
                ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
            contents = new WholeFile(target).write(stream -> parts.backups().write(stream, parts.files(), progress));
            Optional<String> note = Optional.of(told(contents));
            parts.audit().record(ACTOR, Deed.Action.BACKED_UP, Subject.of(Subject.Kind.INSTALLATION), note);
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException("backup.exists", target);
        } catch (IOException | StorageException e) {
            throw new RefusedException("backup.failed", target, e);
        }
        return say(target, contents);
    }

    private int say(Path target, BackupContents contents) {
        PrintWriter print = spec.commandLine().getOut();
        print.println(Words.of("backup.done", target, size(target), told(contents)));
        for (FileKey key : contents.missing()) {
            print.println(Words.of("backup.missing", key));
        }
        print.flush();
        return contents.missing().isEmpty() ? 0 : 1;
    }

    private static String size(Path target) {
        try {
            return Long.toString(Files.size(target));
        } catch (IOException e) {
            throw new RefusedException("backup.failed", target, e);
        }
    }

    /** What an archive holds, in few words. */
    static String told(BackupContents contents) {
        return Words.of(
                "backup.contents",
                Long.toString(contents.rows("practice")),
                Long.toString(contents.rows("account")),
                Long.toString(contents.files()));
    }
}
