package org.praktyki.core.partner;

/**
 * That two entries may stand for the same partner.
 *
 * @param one of them
 * @param other of them
 * @param sign by what it seems so
 */
public record Likeness(Partner one, Partner other, Sign sign) {

    /** By what two entries seem to be the same partner, the strongest sign first. */
    public enum Sign {
        /** A register knows both by the same number. */
        SAME_NUMBER,
        /** They have borne the same name, and are in the same place. */
        SAME_NAME_AND_PLACE,
        /** They have borne the same name, and of one of them it is not known where it is. */
        SAME_NAME
    }
}
