package org.praktyki.core.search;

/**
 * How far the search index has come.
 *
 * @param engine what keeps it, by the name of its class
 * @param contained how many practices it finds
 * @param published how many there are that everyone may see
 * @param position the number of the last change that it contains
 * @param last the number of the last change that there is
 */
public record IndexState(String engine, long contained, long published, long position, long last) {

    /** How many changes it does not contain yet. */
    public long behind() {
        return Math.max(0, last - position);
    }
}
