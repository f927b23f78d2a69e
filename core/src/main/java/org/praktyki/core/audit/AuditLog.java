package org.praktyki.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.praktyki.core.change.Deed;

/**
 * Keeps the log of who did what. The stores of the same storage write their entries themselves, in the transaction of the change;
 * entries become visible in the order of their numbers.
 */
public interface AuditLog {

    /** Writes an entry for a deed that no store takes part in, such as an export. */
    void append(Deed deed, Subject subject);

    /**
     * One stretch of the log, newest first.
     *
     * @param before only entries with a smaller number; {@link Long#MAX_VALUE} to begin
     * @param limit how many at most
     */
    List<AuditEntry> list(AuditFilter filter, long before, int limit);

    /**
     * The entries after a number, oldest first.
     *
     * @param limit how many at most
     */
    List<AuditEntry> after(long number, int limit);

    /** The last number that was given to an entry, whether or not that is still there; 0 where none was. */
    long last();

    /**
     * The place of the last entry, whether or not that is still there. Since each change is written together with its entry,
     * nothing has changed for as long as this is the same; whoever asks for this first, and reads afterwards, reads nothing older.
     */
    AuditPoint head();

    /**
     * Erases notes for good. What the entries say besides stays, and so does the chain.
     *
     * @param wanted says of a note whether it is to be erased
     * @return how many were
     */
    int eraseNotes(Predicate<String> wanted);

    /**
     * Takes the oldest entries out, up to the first that is not older than a moment, and writes an entry that names the place up
     * to which they went; the chain begins there from then on.
     *
     * @param deed who does so; an entry is written only where any was taken out
     * @return how many were
     */
    int prune(Instant before, Deed deed);
}
