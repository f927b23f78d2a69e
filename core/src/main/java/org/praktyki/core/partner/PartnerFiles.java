package org.praktyki.core.partner;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.file.FileIntake;
import org.praktyki.core.file.TakenFile;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Attachment;

/**
 * Takes in files for partners and partnerships. Nothing is saved by that: whoever edits a thing adds what is returned to it, and
 * saves. A file that nothing names within a day is swept away.
 */
public final class PartnerFiles {

    private static final String FIELD = "files";

    private final FileIntake intake;

    /** Lets files in by way of an intake. */
    public PartnerFiles(FileIntake intake) {
        this.intake = intake;
    }

    /**
     * Takes in a paper or a picture.
     *
     * @param name as the sender called it; made safe
     * @param content read to its end or to the limit, not closed
     * @throws InvalidException saying why the file is not let in
     * @throws IOException where the content cannot be read or kept; nothing of it is left then
     * @throws org.praktyki.core.account.DeniedException where the actor may not change partners
     */
    public Attachment upload(Actor actor, String name, InputStream content) throws IOException {
        // asked before the first byte is read
        actor.require(Permission.EDIT_PARTNERS);
        return Attachment.of(intake.take(FIELD, name, content));
    }

    /** Takes in a picture as {@link #upload} does, and refuses what is none. */
    public Attachment uploadPicture(Actor actor, String name, InputStream content) throws IOException {
        actor.require(Permission.EDIT_PARTNERS);
        TakenFile taken = intake.take(FIELD, name, content);
        if (!taken.type().isPicture()) {
            throw new InvalidException(List.of(new Finding(FIELD, name, Problem.FILE_TYPE_NOT_ALLOWED)));
        }
        return Attachment.of(taken);
    }
}
