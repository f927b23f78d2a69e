package org.praktyki.core.audit;

/**
 * A place in the log. Whoever writes one down elsewhere can see later that everything up to there is still as it was.
 *
 * @param number the number of an entry
 * @param hash its hash
 */
public record AuditPoint(long number, String hash) {

    /** The place before the first entry. */
    public static final AuditPoint BEGINNING = new AuditPoint(0, "0".repeat(64));
}
