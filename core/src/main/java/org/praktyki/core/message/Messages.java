package org.praktyki.core.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.settings.SecretStore;
import org.praktyki.core.settings.SettingsStore;
import org.praktyki.core.text.Slug;

/**
 * What the public writes to contacts whose data it does not see. Anyone may send; those who may change a practice read what was
 * written about it, and nobody else.
 */
public final class Messages {

    private final MessageStore store;
    private final SettingsStore settings;
    private final Practices practices;
    private final SendingLimits limits;
    private final Tickets tickets;
    private final Clock clock;

    /** What came of sending a message. */
    public enum Outcome {
        /** It is kept, for those who work on the practice. */
        SENT,
        /** Too much was sent within the last hour, from there or to that contact; it is not kept. */
        TOO_MANY
    }

    /**
     * Keeps messages in a store.
     *
     * @param settings say for how long
     * @param secrets sign the forms
     * @param practices on whose pages they are written
     * @param limits how much may be sent
     */
    public Messages(
            MessageStore store,
            SettingsStore settings,
            SecretStore secrets,
            Practices practices,
            SendingLimits limits,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.practices = practices;
        this.limits = limits;
        this.tickets = new Tickets(secrets, clock);
        this.clock = clock;
    }

    /**
     * A contact that anyone may write to.
     *
     * @return empty where everyone sees no such practice, or none of its contacts with this identity is reached through a form
     */
    public Optional<Addressee> addressee(Slug slug, ContactId id) {
        return practices
                .published(slug)
                .flatMap(practice -> practice.recordCard().contacts().stream()
                        .filter(contact -> contact.id().equals(Optional.of(id)) && contact.isRelayed(practices.today()))
                        .findFirst()
                        .map(contact -> new Addressee(practice, id, contact.relayName())));
    }

    /** A signed note of when the form for a contact was given out, to come back with what was typed into it. */
    public String ticket(ContactId contact) {
        return tickets.issue(contact);
    }

    /**
     * How long ago a ticket was given out.
     *
     * @return empty where none such was, for this contact
     */
    public Optional<Duration> age(ContactId contact, String ticket) {
        return tickets.age(contact, ticket);
    }

    /** How long messages are kept. */
    public Period kept() {
        return settings.read().messageRetention();
    }

    /**
     * Sends a message to a contact.
     *
     * @param from the network address that it came from; counted within the hour, and kept nowhere
     * @throws NoSuchElementException where the contact cannot be written to, as in {@link #addressee}
     * @throws org.praktyki.core.finding.InvalidException with everything that is wrong with the letter
     */
    public Outcome send(Slug slug, ContactId contact, Letter letter, String from) {
        Addressee addressee = addressee(slug, contact)
                .orElseThrow(() -> new NoSuchElementException("Nobody writes to the contact " + contact));
        Sender sender = letter.sender();
        if (!limits.admit(from, contact)) {
            return Outcome.TOO_MANY;
        }
        store.add(new Message(
                MessageId.random(),
                addressee.practice().id(),
                contact,
                sender,
                letter.text(),
                clock.instant(),
                Optional.empty()));
        return Outcome.SENT;
    }

    /**
     * One stretch of the messages about practices that the actor may change: new ones first, of these and of the others the last
     * received first. Where the actor may change a practice no longer, its messages are passed over, and the stretch is shorter.
     *
     * @throws org.praktyki.core.account.DeniedException where the actor may change no practice
     */
    public List<Message> list(Actor actor, MessageFilter filter, int offset, int limit) {
        return store.list(narrowed(actor, filter), offset, limit).stream()
                .filter(message -> about(actor, message).isPresent())
                .toList();
    }

    /**
     * How many messages about practices that the actor may change a filter lets through.
     *
     * @throws org.praktyki.core.account.DeniedException where the actor may change no practice
     */
    public long count(Actor actor, MessageFilter filter) {
        return store.count(narrowed(actor, filter));
    }

    /**
     * A message.
     *
     * @return empty where there is none, or the actor may not change its practice
     */
    public Optional<Message> find(Actor actor, MessageId id) {
        actor.require(Permission.EDIT_PRACTICES);
        return store.find(id).filter(message -> about(actor, message).isPresent());
    }

    /** The practice that a message is about, in its newest version; empty where the actor may not change it. */
    public Optional<Practice> about(Actor actor, Message message) {
        return practices
                .find(actor, message.practice())
                .filter(practice -> practices.may(actor, Permission.EDIT_PRACTICES, practice));
    }

    /**
     * Says that a message is done with. Of one that is already, it stays written who said so first.
     *
     * @throws NoSuchElementException where there is no such message, or the actor may not change its practice
     */
    public void markHandled(Actor actor, MessageId id) {
        Message message = find(actor, id).orElseThrow();
        if (message.isNew()) {
            Message.Handling handling = new Message.Handling(actor.name(), clock.instant());
            store.handle(id, handling, deed(actor, Deed.Action.HANDLED));
        }
    }

    /**
     * Removes a message for good.
     *
     * @throws NoSuchElementException where there is no such message, or the actor may not change its practice
     */
    public void delete(Actor actor, MessageId id) {
        store.remove(find(actor, id).orElseThrow().id(), deed(actor, Deed.Action.REMOVED));
    }

    /** To whom a message was written, as the practice names them now; empty where it does no longer. */
    public static Optional<Contact> addressee(Practice practice, Message message) {
        return practice.recordCard().contacts().stream()
                .filter(contact -> contact.id().equals(Optional.of(message.contact())))
                .findFirst();
    }

    private MessageFilter narrowed(Actor actor, MessageFilter filter) {
        return filter.withAccess(practices.access(actor, Permission.EDIT_PRACTICES));
    }

    private Deed deed(Actor actor, Deed.Action action) {
        return new Deed(actor.name(), clock.instant(), action);
    }
}
