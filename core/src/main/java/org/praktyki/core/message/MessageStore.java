package org.praktyki.core.message;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.praktyki.core.change.Deed;

/**
 * Keeps messages. Nothing of them comes into the change feed, so that nothing that is derived from it holds any; the audit names
 * them by their identity alone.
 */
public interface MessageStore {

    /**
     * Keeps a new message.
     *
     * @throws NoSuchElementException where there is no such practice
     */
    void add(Message message);

    /** The message with this identity. */
    Optional<Message> find(MessageId id);

    /**
     * One stretch of the messages that a filter lets through: new ones first, of these and of the others the last received first.
     *
     * @param offset how many to pass over
     * @param limit how many at most
     */
    List<Message> list(MessageFilter filter, int offset, int limit);

    /** How many messages a filter lets through. */
    long count(MessageFilter filter);

    /**
     * Says that a message is done with; the last word counts.
     *
     * @param deed is written down with the message's identity
     * @throws NoSuchElementException where there is no such message
     */
    void handle(MessageId id, Message.Handling handling, Deed deed);

    /**
     * Removes a message for good.
     *
     * @param deed is written down with the message's identity
     * @throws NoSuchElementException where there is no such message
     */
    void remove(MessageId id, Deed deed);

    /**
     * Removes all that were received before a moment.
     *
     * @param deed is written down where any was removed, without a message's identity
     * @return how many were
     */
    int removeBefore(Instant moment, Deed deed);

    /** Puts another message in the place of each for which it is another one, and removes those of which nothing is to stay. */
    void rewrite(Function<Message, Optional<Message>> rewriting);
}
