package org.praktyki.core.settings;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.file.FileIntake;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.TakenFile;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;

/** The picture beside the name of an installation. Whoever sweeps files has to count {@link Settings#logo} among those in use. */
public final class Logo {

    private static final String FIELD = "logo";

    private final SettingsStore settings;
    private final FileIntake intake;
    private final FileStore files;

    /** Takes pictures in as attachments are taken in. */
    public Logo(SettingsStore settings, FileIntake intake, FileStore files) {
        this.settings = settings;
        this.intake = intake;
        this.files = files;
    }

    /**
     * Takes a picture in, without saving the settings: whoever changes them saves them with what is returned.
     *
     * @param name as the sender called it
     * @param content read to its end or to the limit, not closed
     * @throws InvalidException saying why it is not let in; a file that is no picture is not
     * @throws IOException where the content cannot be read or kept
     * @throws org.praktyki.core.account.DeniedException unless the actor may manage the installation
     */
    public FileKey upload(Actor actor, String name, InputStream content) throws IOException {
        actor.require(Permission.MANAGE_INSTALLATION);
        TakenFile taken = intake.take(FIELD, name, content);
        if (!taken.type().isPicture()) {
            throw new InvalidException(List.of(new Finding(FIELD, name, Problem.FILE_TYPE_NOT_ALLOWED)));
        }
        return taken.stored().key();
    }

    /**
     * Opens the logo of the installation; the caller closes it.
     *
     * @return empty where it has none
     * @throws IOException where it cannot be read
     */
    public Optional<InputStream> open() throws IOException {
        Optional<FileKey> key = settings.read().logo();
        return key.isEmpty() ? Optional.empty() : open(key.get());
    }

    /** Opens a picture that was taken in, and is perhaps not the installation's logo yet. */
    public Optional<InputStream> open(FileKey key) throws IOException {
        return files.open(key);
    }
}
