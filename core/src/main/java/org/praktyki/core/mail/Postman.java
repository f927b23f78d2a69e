package org.praktyki.core.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.praktyki.core.change.Follower;

/**
 * Sends what is due in the outbox. Each letter is claimed first, so that of several nodes one sends it. While the mail server as a
 * whole is in trouble it is asked once a {@link #REST}: the letters keep, and its accounts are not locked by our trying.
 */
public final class Postman implements Follower, AutoCloseable {

    /** How long a letter is held by who sends it: longer than any attempt takes, and than clocks of several nodes differ. */
    static final Duration LEASE = MailTransport.LONGEST.multipliedBy(2);

    /** How long the mail server is left alone when it is in trouble. */
    static final Duration REST = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(Postman.class.getName());

    private final OutboxStore store;
    private final MailTransport transport;
    private final Clock clock;
    private Instant rested = Instant.MIN;
    private Optional<Trouble.Kind> told = Optional.empty();
    private volatile boolean closed;

    /** Sends from a store. */
    public Postman(OutboxStore store, MailTransport transport, Clock clock) {
        this.store = store;
        this.transport = transport;
        this.clock = clock;
    }

    /** Sends until nothing is due, or nothing goes. */
    @Override
    public synchronized void catchUp() {
        boolean going = !clock.instant().isBefore(rested);
        while (going && !closed) {
            Instant now = clock.instant();
            UUID claim = UUID.randomUUID();
            Optional<QueuedMail> next = store.claim(claim, now, now.plus(LEASE));
            next.ifPresent(mail -> send(mail, claim));
            going = next.isPresent() && !clock.instant().isBefore(rested);
        }
    }

    private void send(QueuedMail mail, UUID claim) {
        Delivery delivery = tried(mail);
        Instant now = clock.instant();
        store.settle(mail.id(), claim, mail.progress().after(delivery, now));
        Optional<Trouble.Kind> trouble = delivery.trouble().map(Trouble::kind).filter(Trouble.Kind::isOfAll);
        if (trouble.isPresent()) {
            rested = now.plus(REST);
        }
        tell(trouble);
    }

    private Delivery tried(QueuedMail mail) {
        try {
            return transport.send(mail);
        } catch (RuntimeException e) {
            // its message may name whom the letter goes to, and that is not for a log
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Sending {0} broke off: {1}",
                    mail,
                    e.getClass().getName());
            return Delivery.later(Trouble.Kind.BROKEN, e.getClass().getSimpleName());
        }
    }

    /** Once for each kind of trouble, and when it is over. */
    private void tell(Optional<Trouble.Kind> trouble) {
        if (!trouble.equals(told)) {
            LOG.log(
                    trouble.isPresent() ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
                    trouble.map(kind -> "Mail does not go out (" + kind + "); it is tried again every minute")
                            .orElse("Mail goes out again"));
            told = trouble;
        }
    }

    /** Lets the letter that is just being sent go, and begins no other. */
    @Override
    public void close() {
        closed = true;
    }
}
