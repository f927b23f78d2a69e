package org.praktyki.core.mail;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.praktyki.core.change.Deed;

/**
 * Keeps letters that are to be sent, and for a while those that were. Nothing of them comes into the change feed; the audit names
 * them by their identity alone.
 */
public interface OutboxStore {

    /**
     * Keeps a new letter.
     *
     * @return false where there is one of the same occasion, and nothing was done
     */
    boolean add(QueuedMail mail);

    /** The letter with this identity. */
    Optional<QueuedMail> find(MailId id);

    /**
     * One stretch of the letters that stand in one of several ways, the last written first.
     *
     * @param offset how many to pass over
     * @param limit how many at most
     */
    List<QueuedMail> list(Set<MailState> states, int offset, int limit);

    /** How many letters stand in one of several ways. */
    long count(Set<MailState> states);

    /** When the letter was written that waits longest. */
    Optional<Instant> waitingSince();

    /**
     * Takes the letter that is due longest, for one who is to send it: until a moment nobody else gets it. Whoever took it and is
     * not heard of by then has lost it to the next.
     *
     * @param claim tells this taking from others
     * @param now what is due by then
     * @param until when somebody else may take it
     */
    Optional<QueuedMail> claim(UUID claim, Instant now, Instant until);

    /**
     * Says what came of sending a letter, and gives it back.
     *
     * @return false where it is held by that claim no longer, and nothing was done
     */
    boolean settle(MailId id, UUID claim, Progress progress);

    /**
     * Puts a letter in another state by someone's word.
     *
     * @param from the states in which that may be done
     * @param deed is written down with the letter's identity
     * @return false where it stands in another one, is claimed by someone who sends it, or is not there, and nothing was done
     */
    boolean change(MailId id, Set<MailState> from, Progress progress, Deed deed);

    /**
     * Removes a letter for good.
     *
     * @param deed is written down with the letter's identity
     * @throws NoSuchElementException where there is no such letter
     */
    void remove(MailId id, Deed deed);

    /**
     * Removes letters that have stood as they stand since before a moment, and wait no more, and those that have waited since before
     * another.
     *
     * @param deed is written down where any was removed, without a letter's identity
     * @return how many were
     */
    int removeBefore(Instant settled, Instant written, Deed deed);

    /**
     * Puts another text in the place of each for which it is another one, and removes those of which nothing is to stay. How far
     * they have come stays as it is, but for what a server said.
     */
    void rewrite(Function<QueuedMail, Optional<QueuedMail>> rewriting);
}
