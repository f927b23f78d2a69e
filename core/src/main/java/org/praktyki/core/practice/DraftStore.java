package org.praktyki.core.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.praktyki.core.file.FileKey;

/**
 * Keeps drafts, of each account and practice the newest. They hold whatever a practice holds, contacts too: whoever erases a
 * person has to reach them as well.
 */
public interface DraftStore {

    /** Keeps a draft in place of the one that its account had of its practice. */
    void save(Draft draft);

    /** The draft that an account has of a practice. */
    Optional<Draft> find(String account, PracticeId practice);

    /** All drafts of an account, newest first. */
    List<Draft> of(String account);

    /** Forgets the draft that an account has of a practice, where it has one. */
    void remove(String account, PracticeId practice);

    /** Forgets all drafts of an account, as is due when it is removed. */
    void removeOf(String account);

    /** Puts another draft of the same account and practice in the place of each for which it is another one. */
    void rewrite(UnaryOperator<Draft> rewriting);

    /** Forgets all drafts written before a moment. */
    void removeBefore(Instant moment);

    /** The keys of all files that any draft names, logos of funders among them. */
    Set<FileKey> filesInUse();
}
