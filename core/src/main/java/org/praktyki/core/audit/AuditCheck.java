package org.praktyki.core.audit;

import java.util.Optional;

/**
 * What a look through the whole log has shown.
 *
 * @param entries how many there are
 * @param erasedNotes how many of their notes were erased
 * @param last the place of the newest entry, to be written down elsewhere
 * @param broken the number of the first entry that is missing, was changed or does not belong there; where the log was cut off at
 *     its begin, of the last that is missing there
 */
public record AuditCheck(long entries, long erasedNotes, AuditPoint last, Optional<Long> broken) {

    /** Whether everything is as it was written. */
    public boolean ok() {
        return broken.isEmpty();
    }
}
