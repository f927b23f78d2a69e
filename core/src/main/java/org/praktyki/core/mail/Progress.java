package org.praktyki.core.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a letter has come.
 *
 * @param state how it stands
 * @param at of one that waits when it is to be tried next; of any other since when it stands so
 * @param tries how often it was tried
 * @param firstTry when it was tried first; absent where it was not yet
 * @param trouble what stood in its way the last time
 */
public record Progress(MailState state, Instant at, int tries, Optional<Instant> firstTry, Optional<Trouble> trouble) {

    /** How long a letter is tried, from the first time on. */
    public static final Duration PATIENCE = Duration.ofDays(3);

    /** How long it rests after each attempt; the last one goes for all that follow. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    /** Refuses a negative number of tries. */
    public Progress {
        if (tries < 0) {
            throw new IllegalArgumentException("A letter was tried " + tries + " times");
        }
    }

    /** That of a letter to be sent from a moment on. */
    public static Progress due(Instant at) {
        return new Progress(MailState.WAITING, at, 0, Optional.empty(), Optional.empty());
    }

    /** After an attempt that was made at a moment. */
    public Progress after(Delivery delivery, Instant now) {
        Optional<Instant> first = firstTry.or(() -> Optional.of(now));
        return switch (delivery.verdict()) {
            case DELIVERED -> new Progress(MailState.SENT, now, tries + 1, first, Optional.empty());
            case NEVER -> new Progress(MailState.REFUSED, now, tries + 1, first, delivery.trouble());
            case LATER -> later(delivery.trouble(), first, now);
        };
    }

    private Progress later(Optional<Trouble> reason, Optional<Instant> first, Instant now) {
        Instant end = first.orElse(now).plus(PATIENCE);
        if (!now.isBefore(end)) {
            return new Progress(MailState.GIVEN_UP, now, tries + 1, first, reason);
        }
        Instant next = now.plus(PAUSES.get(Math.min(tries, PAUSES.size() - 1)));
        return new Progress(MailState.WAITING, next.isBefore(end) ? next : end, tries + 1, first, reason);
    }

    /** After a person has handed the letter over. */
    Progress handedOver(Instant now) {
        return new Progress(MailState.HANDED_OVER, now, tries, firstTry, Optional.empty());
    }
}
