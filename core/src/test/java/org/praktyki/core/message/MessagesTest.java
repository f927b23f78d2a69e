package org.praktyki.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.audit.AuditEntry;
import org.praktyki.core.audit.AuditFilter;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.message.Messages.Outcome;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Step;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.Traces;

class MessagesTest {

    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR));
    private static final Actor AUTHOR = new Actor("autor", Set.of(Role.AUTHOR));
    private static final Actor OTHER = new Actor("inny", Set.of(Role.AUTHOR));
    private static final Actor REVIEWER = new Actor("recenzja", Set.of(Role.REVIEWER));
    private static final Letter LETTER =
            new Letter("Sekretariat", "sekretariat@example.org", "Urząd Gminy", "Ile to kosztowało?");
    private static final String HERE = "192.0.2.1";

    private final Time time = new Time();
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Praktyki praktyki = Praktyki.builder()
            .storage(storage)
            .search(new InMemorySearch())
            .files(new InMemoryFiles())
            .clock(time)
            .build();
    private final Messages messages = praktyki.messages();
    private final ContactId office = ContactId.random();

    @BeforeEach
    void topics() {
        praktyki.categories().replace(ADMIN, Samples.topics());
    }

    @AfterEach
    void close() {
        praktyki.close();
    }

    private static Contact contact(ContactId id, Contact.Kind kind, String name, Contact.Visibility visibility) {
        return new Contact(
                Optional.of(id),
                kind,
                name,
                Optional.of("odpowiada na pytania"),
                List.of(PhoneNumber.read("12 345 67 89")),
                Optional.of(new EmailAddress("wydzial@example.org")),
                visibility,
                Custody.UNSTATED);
    }

    private Contact relay() {
        return contact(office, Contact.Kind.OFFICE, "Wydział Środowiska", Contact.Visibility.RELAY);
    }

    /** One that the author has entered, and someone else has published. */
    private Practice published(String title, Contact... contacts) {
        Practice practice = Samples.published(title);
        Practice draft = praktyki.practices()
                .save(
                        AUTHOR,
                        practice.toBuilder()
                                .status(PracticeStatus.DRAFT)
                                .recordCard(practice.recordCard().toBuilder()
                                        .contacts(Arrays.asList(contacts))
                                        .build())
                                .build());
        return praktyki.practices().publish(ADMIN, draft.id());
    }

    private Outcome send(Practice practice, ContactId contact) {
        return messages.send(practice.slug(), contact, LETTER, HERE);
    }

    private Message only(Actor actor) {
        assertThat(messages.list(actor, MessageFilter.ALL, 0, 10)).hasSize(1);
        return messages.list(actor, MessageFilter.ALL, 0, 10).get(0);
    }

    private List<AuditEntry> audited() {
        return praktyki.audit()
                .list(ADMIN, AuditFilter.ALL.withKind(Optional.of(Subject.Kind.MESSAGE)), Long.MAX_VALUE, 10);
    }

    @Test
    void whatAnyoneSendsIsKeptForThoseWhoWorkOnThePractice() {
        Practice practice = published("Ogród", relay());

        assertThat(send(practice, office)).isEqualTo(Outcome.SENT);

        Message message = only(AUTHOR);
        assertThat(message.practice()).isEqualTo(practice.id());
        assertThat(message.contact()).isEqualTo(office);
        assertThat(message.sender())
                .isEqualTo(new Sender(
                        "Sekretariat", new EmailAddress("sekretariat@example.org"), Optional.of("Urząd Gminy")));
        assertThat(message.text()).isEqualTo("Ile to kosztowało?");
        assertThat(message.receivedAt()).isEqualTo(Samples.NOW);
        assertThat(message.isNew()).isTrue();
        assertThat(messages.about(AUTHOR, message).map(Practice::title)).contains("Ogród");
        assertThat(messages.count(ADMIN, MessageFilter.NEW)).isEqualTo(1);
        assertThat(audited()).isEmpty();
    }

    @Test
    void onlyARelayContactOfAPublicPracticeIsWrittenTo() {
        Practice practice = published(
                "Ogród",
                relay(),
                contact(ContactId.random(), Contact.Kind.OFFICE, "Biuro", Contact.Visibility.PUBLIC),
                contact(ContactId.random(), Contact.Kind.OFFICE, "Referat", Contact.Visibility.INTERNAL));
        for (Contact contact : practice.recordCard().contacts().subList(1, 3)) {
            ContactId id = contact.id().orElseThrow();
            assertThat(messages.addressee(practice.slug(), id)).isEmpty();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> send(practice, id));
        }
        assertThat(messages.addressee(new Slug("inna"), office)).isEmpty();
        assertThat(messages.addressee(practice.slug(), ContactId.random())).isEmpty();

        praktyki.practices().take(ADMIN, practice, Step.WITHDRAW, Optional.of("bo tak"));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> send(practice, office));
        assertThat(messages.count(ADMIN, MessageFilter.ALL)).isZero();
    }

    @Test
    void anExpiredContactIsWrittenToNoMore() {
        Custody untilTomorrow = new Custody(
                Optional.of(Custody.LawfulBasis.CONSENT),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 3, 3)));
        Practice practice = published("Ogród", relay().withCustody(untilTomorrow));
        assertThat(messages.addressee(practice.slug(), office)).isPresent();

        time.pass(Duration.ofDays(1));
        assertThat(messages.addressee(practice.slug(), office)).isEmpty();
    }

    @Test
    void theNameOfAPersonIsNotToldAndThatOfAnOfficeIs() {
        ContactId person = ContactId.random();
        Practice practice = published(
                "Ogród",
                relay(),
                contact(person, Contact.Kind.PERSON, "Próbka Kwarcowa", Contact.Visibility.RELAY)
                        .withCustody(new Custody(
                                Optional.of(Custody.LawfulBasis.CONSENT),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));

        assertThat(messages.addressee(practice.slug(), office).orElseThrow().name())
                .contains("Wydział Środowiska");
        assertThat(messages.addressee(practice.slug(), person).orElseThrow().name())
                .contains("odpowiada na pytania");
    }

    @Test
    void aLetterThatSaysNothingIsRefusedAndDoesNotCount() {
        Practice practice = published("Ogród", relay());
        for (int i = 0; i <= SendingLimits.FROM_ONE_PLACE; i++) {
            assertThatExceptionOfType(InvalidException.class)
                    .isThrownBy(() -> messages.send(practice.slug(), office, new Letter("", "", "", ""), HERE))
                    .satisfies(e -> assertThat(e.findings()).hasSize(3));
        }
        assertThat(send(practice, office)).isEqualTo(Outcome.SENT);
    }

    @Test
    void tooManyAreNotKept() {
        Practice practice = published("Ogród", relay());
        for (int i = 0; i < SendingLimits.FROM_ONE_PLACE; i++) {
            assertThat(send(practice, office)).isEqualTo(Outcome.SENT);
        }
        assertThat(send(practice, office)).isEqualTo(Outcome.TOO_MANY);
        assertThat(messages.count(ADMIN, MessageFilter.ALL)).isEqualTo(SendingLimits.FROM_ONE_PLACE);

        time.pass(SendingLimits.WINDOW.plusSeconds(1));
        assertThat(send(practice, office)).isEqualTo(Outcome.SENT);
    }

    @Test
    void whoeverMayNotChangeThePracticeReadsNothing() {
        Practice practice = published("Ogród", relay());
        send(practice, office);
        MessageId id = only(ADMIN).id();
        Actor elsewhere = new Actor("redakcja", Set.of(Role.EDITOR), Set.of(new Slug("sport")));

        for (Actor stranger : List.of(OTHER, elsewhere)) {
            assertThat(messages.list(stranger, MessageFilter.ALL, 0, 10)).isEmpty();
            assertThat(messages.count(stranger, MessageFilter.ALL)).isZero();
            assertThat(messages.find(stranger, id)).isEmpty();
            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(() -> messages.markHandled(stranger, id));
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> messages.delete(stranger, id));
        }
        for (Actor denied : List.of(Actor.ANONYMOUS, REVIEWER)) {
            assertThatExceptionOfType(DeniedException.class)
                    .isThrownBy(() -> messages.list(denied, MessageFilter.ALL, 0, 10));
            assertThatExceptionOfType(DeniedException.class)
                    .isThrownBy(() -> messages.count(denied, MessageFilter.ALL));
            assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> messages.find(denied, id));
        }
        assertThat(only(AUTHOR).isNew()).isTrue();
    }

    @Test
    void aReviewerWhoIsAlsoAnAuthorReadsWhatIsWrittenAboutTheirOwn() {
        Actor both = new Actor("autor", Set.of(Role.AUTHOR, Role.REVIEWER));
        Actor otherBoth = new Actor("inny", Set.of(Role.AUTHOR, Role.REVIEWER));
        send(published("Ogród", relay()), office);

        assertThat(only(both).isNew()).isTrue();
        assertThat(messages.count(otherBoth, MessageFilter.ALL)).isZero();
    }

    @Test
    void aMessageIsDoneWithOnceAndThatIsAuditedWithoutWhatItSays() {
        send(published("Ogród", relay()), office);
        MessageId id = only(AUTHOR).id();

        messages.markHandled(AUTHOR, id);
        time.pass(Duration.ofMinutes(1));
        messages.markHandled(ADMIN, id);

        assertThat(only(AUTHOR).handling()).contains(new Message.Handling("autor", Samples.NOW));
        assertThat(messages.count(AUTHOR, MessageFilter.NEW)).isZero();
        assertThat(audited())
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.deed()).isEqualTo(new Deed("autor", Samples.NOW, Deed.Action.HANDLED)));
    }

    @Test
    void aDeletedMessageIsGoneAndThatIsAudited() {
        send(published("Ogród", relay()), office);
        MessageId id = only(AUTHOR).id();

        messages.delete(AUTHOR, id);

        assertThat(messages.find(ADMIN, id)).isEmpty();
        assertThat(audited())
                .singleElement()
                .satisfies(entry -> assertThat(entry.deed().action()).isEqualTo(Deed.Action.REMOVED))
                .satisfies(entry -> assertThat(entry.deed().note()).isEmpty());
    }

    @Test
    void messagesAreKeptForAsLongAsTheSettingsSay() {
        assertThat(messages.kept()).isEqualTo(Period.ofMonths(12));
        praktyki.settings().save(ADMIN, Settings.DEFAULT.withMessageRetention(Period.ofMonths(1)));
        assertThat(messages.kept()).isEqualTo(Period.ofMonths(1));
        Practice practice = published("Ogród", relay());
        send(practice, office);
        MessageRetention retention = new MessageRetention(storage.messages(), storage.settings());

        time.pass(Duration.ofDays(30));
        retention.prune(time.instant());
        assertThat(messages.count(ADMIN, MessageFilter.ALL)).isEqualTo(1);

        send(practice, office);
        time.pass(Duration.ofDays(1).plusMinutes(1));
        retention.prune(time.instant());
        assertThat(only(ADMIN).receivedAt()).isAfter(Samples.NOW);
    }

    @Test
    void aTicketSaysHowOldItIsToItsOwnContactAlone() {
        String ticket = messages.ticket(office);
        time.pass(Duration.ofMinutes(3));

        assertThat(messages.age(office, ticket).map(Duration::toSeconds)).contains(180L);
        assertThat(messages.age(ContactId.random(), ticket)).isEmpty();
        assertThat(messages.age(office, "1" + ticket)).isEmpty();
        assertThat(messages.age(office, "")).isEmpty();
        assertThat(messages.age(office, "9".repeat(40) + ticket.substring(ticket.indexOf('.'))))
                .isEmpty();
    }

    @Test
    void aTicketIsKnownAfterARestartAndOnTheOtherNodes() {
        String ticket = messages.ticket(office);
        try (Praktyki other = Praktyki.builder()
                .storage(storage)
                .files(new InMemoryFiles())
                .clock(time)
                .build()) {
            assertThat(other.messages().age(office, ticket).map(Duration::toSeconds))
                    .contains(0L);
        }
        try (Praktyki stranger = Praktyki.builder()
                .storage(new InMemoryStorage())
                .files(new InMemoryFiles())
                .clock(time)
                .build()) {
            assertThat(stranger.messages().age(office, ticket)).isEmpty();
        }
    }

    @Test
    void aPersonWhoIsErasedIsErasedFromMessagesToo() {
        ContactId person = ContactId.random();
        Contact known = new Contact(
                Optional.of(person),
                Contact.Kind.PERSON,
                "Próbka Kwarcowa",
                Optional.empty(),
                List.of(PhoneNumber.read("12 345 67 89")),
                Optional.of(new EmailAddress("kwarcowa@example.org")),
                Contact.Visibility.INTERNAL,
                Custody.UNSTATED);
        Practice practice = published("Ogród", relay(), known);
        send(practice, new Letter("Kwarcowa Próbka", "prywatna@example.org", "", "Moje pytanie"));
        send(practice, new Letter("P. K.", "Kwarcowa@example.org", "", "Moje drugie"));
        send(practice, new Letter("Sekretariat", "a@example.org", "u Próbki Kwarcowej", "Czy to Próbka Kwarcowa?"));

        praktyki.contacts().erase(ADMIN, person);

        Message left = only(ADMIN);
        assertThat(left.text()).isEqualTo("Czy to [usunięto]?");
        assertThat(left.sender())
                .isEqualTo(new Sender("Sekretariat", new EmailAddress("a@example.org"), Optional.of("u [usunięto]")));
    }

    private void send(Practice practice, Letter letter) {
        assertThat(messages.send(practice.slug(), office, letter, HERE)).isEqualTo(Outcome.SENT);
    }

    @Test
    void whatWasErasedLeavesRoomForTheRest() {
        MessageEraser eraser = new MessageEraser(storage.messages());
        Practice practice = published("Ogród", relay());
        String most = "Ewa Kos ".repeat(Message.MAX_TEXT / 8).strip();
        send(practice, new Letter("Sekretariat", "a@example.org", "", most));

        eraser.erase(new Traces(List.of("Ewa Kos"), List.of(), List.of()));

        assertThat(only(ADMIN).text())
                .hasSizeLessThanOrEqualTo(Message.MAX_TEXT)
                .doesNotContain("Kos");
    }

    @Test
    void nothingOfAMessageIsInItsDescription() {
        send(published("Ogród", relay()), office);
        assertThat(only(ADMIN).toString()).isEqualTo("message " + only(ADMIN).id());
    }
}
