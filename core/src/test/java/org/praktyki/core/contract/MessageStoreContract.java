package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.audit.AuditEntry;
import org.praktyki.core.audit.AuditFilter;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.message.Message;
import org.praktyki.core.message.Message.Handling;
import org.praktyki.core.message.MessageFilter;
import org.praktyki.core.message.MessageId;
import org.praktyki.core.message.MessageStore;
import org.praktyki.core.message.Sender;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter.Access;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.Slug;

/** What the public wrote to contacts. */
abstract class MessageStoreContract {

    private static final Deed HANDLED = new Deed("ann", Samples.NOW, Deed.Action.HANDLED);
    private static final Deed REMOVED = new Deed("ann", Samples.NOW, Deed.Action.REMOVED);
    private static final Deed PRUNED =
            new Deed("system:messages", Samples.NOW, Deed.Action.PRUNED, Optional.of("starsze"));

    abstract Storage storage();

    private MessageStore messages() {
        return storage().messages();
    }

    private Practice practice(String title, String author, String topic) {
        Practice draft = Practice.draft(title).build();
        return storage()
                .practices()
                .save(
                        draft.toBuilder()
                                .category(Optional.of(new Slug(topic)))
                                .life(draft.life().withAuthor(Optional.of(author)))
                                .build(),
                        Samples.DEED);
    }

    private PracticeId practice() {
        return practice("Ogród", "ann", "kultura").id();
    }

    private Message add(PracticeId practice, String text, Instant at) {
        Message message = new Message(
                MessageId.random(),
                practice,
                ContactId.random(),
                new Sender(
                        "Sekretariat „Łąka”",
                        new EmailAddress("sekretariat@example.org"),
                        Optional.of("Urząd Gminy Żółć")),
                text,
                at,
                Optional.empty());
        messages().add(message);
        return message;
    }

    private Message handled(Message message) {
        Handling handling = new Handling("ann", Samples.NOW.plusSeconds(7));
        messages().handle(message.id(), handling, HANDLED);
        return message.withHandling(handling);
    }

    private List<AuditEntry> audited() {
        return storage().audit().list(AuditFilter.ALL.withKind(Optional.of(Subject.Kind.MESSAGE)), Long.MAX_VALUE, 10);
    }

    @Test
    void aMessageComesBackAsItWas() {
        Message message = add(practice(), "Dzień dobry,\n\n  <b>ile</b> to kosztowało?\u2028ę 😀", Samples.NOW);
        Message bare = new Message(
                MessageId.random(),
                message.practice(),
                message.contact(),
                new Sender("x", new EmailAddress("x@example.org"), Optional.empty()),
                "y".repeat(Message.MAX_TEXT),
                Samples.NOW,
                Optional.empty());
        messages().add(bare);

        assertThat(messages().find(message.id())).contains(message);
        assertThat(messages().find(bare.id())).contains(bare);
        assertThat(messages().find(MessageId.random())).isEmpty();
    }

    @Test
    void aMessageAboutAPracticeThatIsNotThereIsRefused() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> add(PracticeId.random(), "Pytanie", Samples.NOW));
        assertThat(messages().count(MessageFilter.ALL)).isZero();
    }

    @Test
    void nothingOfAMessageComesIntoTheChangeFeed() {
        PracticeId practice = practice();
        long before = storage().changes().last();
        Message message = handled(add(practice, "Pytanie", Samples.NOW));
        messages().remove(message.id(), REMOVED);

        assertThat(storage().changes().last()).isEqualTo(before);
    }

    @Test
    void newOnesStandFirstAndOfTheseTheLastReceived() {
        PracticeId practice = practice();
        List<Message> added = IntStream.range(0, 5)
                .mapToObj(i -> add(practice, "Pytanie " + i, Samples.NOW.plusSeconds(i)))
                .toList();
        Message newest = handled(added.get(4));
        Message oldest = handled(added.get(0));

        assertThat(messages().list(MessageFilter.ALL, 0, 10))
                .containsExactly(added.get(3), added.get(2), added.get(1), newest, oldest);
        assertThat(messages().list(MessageFilter.ALL, 1, 3)).containsExactly(added.get(2), added.get(1), newest);
        assertThat(messages().list(MessageFilter.NEW, 0, 10)).hasSize(3).allMatch(Message::isNew);
        assertThat(messages().count(MessageFilter.NEW)).isEqualTo(3);
        assertThat(messages().list(MessageFilter.ALL.withHandled(Optional.of(true)), 0, 10))
                .containsExactly(newest, oldest);
    }

    @Test
    void onlyMessagesOfPracticesThatTheReaderMaySeeAreListed() {
        Message own = add(practice("Własna", "ann", "kultura").id(), "Do Ann", Samples.NOW);
        Message inTopic = add(practice("W dziale", "ben", "sport").id(), "W dziale", Samples.NOW.minusSeconds(1));
        add(practice("Cudza", "ben", "kultura").id(), "Do Bena", Samples.NOW);

        MessageFilter ofAuthor = new MessageFilter(Optional.empty(), new Access(Optional.of("ann"), Set.of()));
        MessageFilter ofTopic =
                new MessageFilter(Optional.of(false), new Access(Optional.of("ann"), Set.of(new Slug("sport"))));

        assertThat(messages().list(ofAuthor, 0, 10)).containsExactly(own);
        assertThat(messages().count(ofAuthor)).isEqualTo(1);
        assertThat(messages().list(ofTopic, 0, 10)).containsExactly(own, inTopic);
        assertThat(messages().count(ofTopic)).isEqualTo(2);
    }

    @Test
    void thatAMessageWasHandledIsKeptAndAuditedByItsIdentityAlone() {
        Message message = add(practice(), "Pytanie", Samples.NOW);

        Message handled = handled(message);

        assertThat(messages().find(message.id())).contains(handled);
        assertThat(audited())
                .singleElement()
                .satisfies(entry -> assertThat(entry.deed()).isEqualTo(HANDLED))
                .satisfies(entry -> assertThat(entry.subject())
                        .isEqualTo(
                                new Subject(Subject.Kind.MESSAGE, message.id().toString(), 0)));
    }

    @Test
    void aRemovedMessageIsGoneAndAudited() {
        PracticeId practice = practice();
        Message message = add(practice, "Pytanie", Samples.NOW);
        Message other = add(practice, "Inne", Samples.NOW);

        messages().remove(message.id(), REMOVED);

        assertThat(messages().list(MessageFilter.ALL, 0, 10)).containsExactly(other);
        assertThat(audited()).extracting(AuditEntry::deed).containsExactly(REMOVED);
    }

    @Test
    void whatIsNotThereIsNeitherHandledNorRemovedNorAudited() {
        MessageId nowhere = MessageId.random();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> messages().handle(nowhere, new Handling("ann", Samples.NOW), HANDLED));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> messages().remove(nowhere, REMOVED));
        assertThat(audited()).isEmpty();
    }

    @Test
    void whatIsOlderThanAMomentIsRemovedAndThatIsAuditedOnce() {
        PracticeId practice = practice();
        add(practice, "Dawne", Samples.NOW.minusSeconds(2));
        handled(add(practice, "Dawne i obsłużone", Samples.NOW.minusSeconds(1)));
        Message kept = add(practice, "Z tej chwili", Samples.NOW);

        assertThat(messages().removeBefore(Samples.NOW, PRUNED)).isEqualTo(2);
        assertThat(messages().removeBefore(Samples.NOW, PRUNED)).isZero();

        assertThat(messages().list(MessageFilter.ALL, 0, 10)).containsExactly(kept);
        assertThat(audited()).extracting(AuditEntry::deed).containsExactly(PRUNED, HANDLED);
    }

    @Test
    void messagesAreRewrittenOrErased() {
        PracticeId practice = practice();
        Message gone = add(practice, "Usunąć", Samples.NOW);
        Message changed = handled(add(practice, "Zmienić", Samples.NOW.minusSeconds(1)));
        Message same = add(practice, "Zostawić", Samples.NOW.minusSeconds(2));
        Sender sender = new Sender("Inny", new EmailAddress("inny@example.org"), Optional.empty());
        Message other = new Message(
                changed.id(),
                practice,
                changed.contact(),
                sender,
                "Zmienione",
                changed.receivedAt(),
                changed.handling());

        messages()
                .rewrite(message -> message.equals(gone)
                        ? Optional.empty()
                        : Optional.of(message.equals(changed) ? other : message));

        assertThat(messages().list(MessageFilter.ALL, 0, 10)).containsExactly(same, other);
    }

    @Test
    void manyMessagesAreRewrittenEach() {
        PracticeId practice = practice();
        IntStream.range(0, 1001).forEach(i -> add(practice, "Pytanie " + i, Samples.NOW));

        messages().rewrite(message -> message.text().endsWith("7") ? Optional.empty() : Optional.of(message));

        assertThat(messages().count(MessageFilter.ALL)).isEqualTo(901);
    }
}
