package org.praktyki.core.mail;

import java.util.Set;

/** How a letter in the outbox stands. */
public enum MailState {
    /** It is yet to be sent, or handed over. */
    WAITING,
    /** A mail server has taken it. */
    SENT,
    /** A person has handed it over. */
    HANDED_OVER,
    /** A mail server will never take it. */
    REFUSED,
    /** It was tried for long enough. */
    GIVEN_UP;

    /** Those of letters that did not go out, and wait no more: a person has to see to them. */
    public static final Set<MailState> FAILED = Set.of(REFUSED, GIVEN_UP);

    /** Those of letters that are done with. */
    public static final Set<MailState> DONE = Set.of(SENT, HANDED_OVER);
}
