package org.praktyki.core.partner;

/** How sure it is that something held on a day. */
public enum Certainty {
    /** It did. */
    CERTAIN,
    /** It may have: the day lies within what is not known of its beginning or its end. */
    POSSIBLE,
    /** It did not. */
    NONE
}
