package org.praktyki.core.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.Deed;

/**
 * Letters that go out. They are stored before they are sent, so that none is lost with a node or with the mail server; what cannot be
 * sent is tried again, ever more rarely, for {@link Progress#PATIENCE}. Where an installation has no mail, they wait until an
 * administrator has copied and handed them over; should it be given mail meanwhile, they are sent.
 */
public final class Outbox {

    /** How long a letter may wait before something is taken to be wrong. */
    public static final Duration LATE = Duration.ofHours(1);

    private static final Set<MailState> FAILED_OR_WAITING = joined(MailState.FAILED, MailState.WAITING);

    private final OutboxStore store;
    private final boolean sending;
    private final Clock clock;

    /**
     * Keeps letters in a store.
     *
     * @param sending whether there is something that sends them
     */
    public Outbox(OutboxStore store, boolean sending, Clock clock) {
        this.store = store;
        this.sending = sending;
        this.clock = clock;
    }

    private static Set<MailState> joined(Set<MailState> states, MailState another) {
        Set<MailState> joined = EnumSet.copyOf(states);
        joined.add(another);
        return Set.copyOf(joined);
    }

    /**
     * Puts a letter into the outbox, from where it is sent by and by.
     *
     * @return false where one of the same occasion is or was there already, as far back as they are kept, and nothing was done
     */
    public boolean send(Mail mail) {
        Instant now = clock.instant();
        return store.add(new QueuedMail(MailId.random(), mail, now, Progress.due(now)));
    }

    /** Whether letters are sent from here; otherwise people hand them over. */
    public boolean isSending() {
        return sending;
    }

    /**
     * One stretch of the letters that stand in one of several ways, the last written first.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor manages the installation
     */
    public List<QueuedMail> list(Actor actor, Set<MailState> states, int offset, int limit) {
        actor.require(Permission.MANAGE_INSTALLATION);
        return store.list(states, offset, limit);
    }

    /**
     * How many letters stand in one of several ways.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor manages the installation
     */
    public long count(Actor actor, Set<MailState> states) {
        actor.require(Permission.MANAGE_INSTALLATION);
        return store.count(states);
    }

    /**
     * How many letters a person has to see to: those that failed and, where nothing is sent, those that wait to be handed over.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor manages the installation
     */
    public long countForPeople(Actor actor) {
        return count(actor, sending ? MailState.FAILED : FAILED_OR_WAITING);
    }

    /**
     * A letter.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor manages the installation
     */
    public Optional<QueuedMail> find(Actor actor, MailId id) {
        actor.require(Permission.MANAGE_INSTALLATION);
        return store.find(id);
    }

    /**
     * Has a letter sent anew that failed, or at once where it waits for its next turn.
     *
     * @return false where that cannot be: it is being sent just now, or is done with
     */
    public boolean sendAgain(Actor actor, MailId id) {
        actor.require(Permission.MANAGE_INSTALLATION);
        Instant now = clock.instant();
        return store.change(id, FAILED_OR_WAITING, Progress.due(now), deed(actor, Deed.Action.REOPENED, now));
    }

    /**
     * Says that a person has handed a letter over, so that it is not sent.
     *
     * @return false where that cannot be: it is being sent just now, or is done with
     */
    public boolean handOver(Actor actor, MailId id) {
        Instant now = clock.instant();
        return find(actor, id)
                .filter(mail -> store.change(
                        id, FAILED_OR_WAITING, mail.progress().handedOver(now), deed(actor, Deed.Action.HANDLED, now)))
                .isPresent();
    }

    /**
     * Removes a letter for good, whether or not it was sent.
     *
     * @throws NoSuchElementException where there is none
     */
    public void remove(Actor actor, MailId id) {
        actor.require(Permission.MANAGE_INSTALLATION);
        store.remove(id, deed(actor, Deed.Action.REMOVED, clock.instant()));
    }

    /** What is wrong with mail, for whoever runs the installation; nothing where none is sent from here. */
    public Optional<String> trouble() {
        if (!sending) {
            return Optional.empty();
        }
        long failed = store.count(MailState.FAILED);
        Instant late = clock.instant().minus(LATE);
        return failed > 0
                ? Optional.of("Letters could not be sent: " + failed)
                : store.waitingSince()
                        .filter(since -> since.isBefore(late))
                        .map(since -> "A letter has been waiting since " + since);
    }

    private static Deed deed(Actor actor, Deed.Action action, Instant at) {
        return new Deed(actor.name(), at, action);
    }
}
