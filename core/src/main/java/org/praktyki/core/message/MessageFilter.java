package org.praktyki.core.message;

import java.util.Optional;
import org.praktyki.core.practice.PracticeFilter;

/**
 * Which messages a list shows.
 *
 * @param handled those that are done with, or those that are new; absent for both
 * @param access of which practices the reader may see messages at all
 */
public record MessageFilter(Optional<Boolean> handled, PracticeFilter.Access access) {

    /** Every message. */
    public static final MessageFilter ALL = new MessageFilter(Optional.empty(), PracticeFilter.Access.TO_ALL);

    /** Those that nobody has handled yet. */
    public static final MessageFilter NEW = ALL.withHandled(Optional.of(false));

    /** The same filter for messages that are done with, or new, or both. */
    public MessageFilter withHandled(Optional<Boolean> value) {
        return new MessageFilter(value, access);
    }

    MessageFilter withAccess(PracticeFilter.Access value) {
        return new MessageFilter(handled, value);
    }

    /** Whether it lets a message through, to whomever it belongs. */
    public boolean passes(Message message) {
        return handled.map(wanted -> wanted != message.isNew()).orElse(true);
    }
}
