package org.praktyki.core.practice;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.praktyki.core.audit.AuditLog;

/**
 * Where data of persons are kept, so that they can be erased from there.
 *
 * @param contacts who is named where
 * @param practices with their histories
 * @param drafts what is not saved yet
 * @param comments what is said of practices
 * @param audit with the reasons that were given for deeds
 * @param keepers of what else persons are named in
 * @param purge removes from the stores' disk what was deleted or overwritten, and says whether that is done
 */
public record PersonStores(
        ContactStore contacts,
        PracticeStore practices,
        DraftStore drafts,
        CommentStore comments,
        AuditLog audit,
        List<PersonKeeper> keepers,
        BooleanSupplier purge) {

    /** Copies the list. */
    public PersonStores {
        keepers = List.copyOf(keepers);
    }
}
