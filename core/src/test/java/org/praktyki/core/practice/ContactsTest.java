package org.praktyki.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Erasure.Leftover;
import org.praktyki.core.search.Query;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

class ContactsTest {

    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR));
    private static final Actor EDITOR = new Actor("edyta", Set.of(Role.EDITOR));
    private static final Actor AUTHOR = new Actor("autor", Set.of(Role.AUTHOR));
    private static final PhoneNumber PHONE = PhoneNumber.read("12 345 67 89");
    private static final EmailAddress EMAIL = new EmailAddress("probka@example.org");
    private static final Contact PERSON = new Contact(
            Optional.of(ContactId.random()),
            Contact.Kind.PERSON,
            "Próbka Kwarcowa",
            Optional.of("prowadzi sprawę"),
            List.of(PHONE),
            Optional.of(EMAIL),
            Contact.Visibility.INTERNAL,
            Custody.UNSTATED);

    private final Time time = new Time();
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Praktyki praktyki = Praktyki.builder()
            .storage(storage)
            .search(new InMemorySearch())
            .files(new InMemoryFiles())
            .clock(time)
            .build();

    /** A clock that is put on by hand. */
    private static final class Time extends Clock {
        private volatile Instant now = Samples.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void topics() {
        praktyki.categories().replace(Actor.system("test"), Samples.topics());
    }

    @AfterEach
    void close() {
        praktyki.close();
    }

    private static Practice with(Practice practice, Contact... contacts) {
        return practice.toBuilder()
                .recordCard(practice.recordCard().toBuilder()
                        .contacts(Arrays.asList(contacts))
                        .build())
                .build();
    }

    private Practice save(Practice practice) {
        return praktyki.practices().save(ADMIN, practice);
    }

    private Practice stored(Practice practice) {
        return praktyki.practices().find(ADMIN, practice.id()).orElseThrow();
    }

    private static Contact called(Contact contact, String name, ContactId id) {
        return new Contact(
                Optional.of(id),
                contact.kind(),
                name,
                contact.role(),
                contact.phones(),
                contact.email(),
                contact.visibility(),
                contact.custody());
    }

    @Test
    void aChangedContactIsChangedInEveryPracticeThatNamesIt() {
        Practice one = save(with(Samples.published("Ogród"), PERSON));
        Practice two = save(with(Samples.published("Sad"), PERSON));
        Contact changed = called(PERSON, "Próbka Nowa", PERSON.id().orElseThrow());

        assertThat(praktyki.contacts().replace(ADMIN, changed)).hasSize(2);

        assertThat(stored(one).recordCard().contacts()).containsExactly(changed);
        assertThat(stored(two).recordCard().contacts()).containsExactly(changed);
        assertThat(stored(two).version()).isEqualTo(2);
        assertThat(praktyki.contacts().replace(ADMIN, changed)).isEmpty();
    }

    @Test
    void aContactIsChangedOnlyByWhoMayChangeEachOfItsPractices() {
        Practice own =
                praktyki.practices().save(AUTHOR, with(Practice.draft("Ogród").build(), PERSON));
        Contact changed = called(PERSON, "Próbka Nowa", PERSON.id().orElseThrow());
        save(with(Samples.published("Sad"), PERSON));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> praktyki.contacts().replace(AUTHOR, changed));
        assertThat(stored(own).version()).isEqualTo(1);
    }

    @Test
    void anAuthorSeesContactsOfOwnPracticesAlone() {
        praktyki.practices().save(AUTHOR, with(Practice.draft("Ogród").build(), PERSON));
        Contact other = called(PERSON, "Inna Kwarcowa", ContactId.random());
        save(with(Samples.published("Sad"), PERSON, other));
        assertThat(praktyki.contacts().list(AUTHOR, ContactFilter.ALL, 0, 10))
                .extracting(ContactEntry::contact)
                .containsExactly(PERSON);
        assertThat(praktyki.contacts().count(EDITOR, ContactFilter.ALL)).isEqualTo(2);
        assertThat(praktyki.contacts().find(AUTHOR, other.id().orElseThrow())).isEmpty();
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> praktyki.contacts().list(Actor.ANONYMOUS, ContactFilter.ALL, 0, 10));
    }

    @Test
    void aContactThatStillHoldsIsDueAYearLater() {
        Contact due = PERSON.withCustody(Custody.UNSTATED.withReviewBy(Optional.of(LocalDate.of(2026, 3, 2))));
        save(with(Samples.published("Ogród"), due));
        assertThat(praktyki.contacts().count(ADMIN, praktyki.contacts().due())).isEqualTo(1);
        praktyki.contacts().confirm(ADMIN, due.id().orElseThrow());
        assertThat(praktyki.contacts().count(ADMIN, praktyki.contacts().due())).isZero();
        assertThat(praktyki.contacts()
                        .find(ADMIN, due.id().orElseThrow())
                        .orElseThrow()
                        .contact()
                        .custody()
                        .reviewBy())
                .contains(LocalDate.of(2027, 3, 2));
    }

    private Practice mentioningDraft() {
        Practice first =
                save(with(Samples.published("Ogród"), PERSON, called(PERSON, "Sekretariat", ContactId.random())));
        return save(first.toBuilder()
                .summary(RichText.ofHtml("<p>Pomysł Próbki <b>Kwarcowej</b>, tel. 12 345 67 89.</p>"))
                .findings(List.of(
                        new Finding("recordCard.contacts[0].phones[1]", "12 345", Problem.NOT_A_PHONE),
                        new Finding("recordCard.contacts[1].email", "brak", Problem.NOT_AN_EMAIL)))
                .build());
    }

    @Test
    void aPreviewCountsAndChangesNothing() {
        Practice practice = mentioningDraft();
        Practice other = save(Samples.published("O Próbce Kwarcowej"));
        Erasure preview = praktyki.contacts().preview(ADMIN, PERSON.id().orElseThrow());
        assertThat(preview.contact()).isEqualTo(PERSON);
        assertThat(preview.practices()).isEqualTo(2);
        assertThat(preview.versions()).isEqualTo(3);
        // number and address are the secretary's too
        assertThat(preview.mentions()).isEqualTo(2);
        assertThat(preview.leftovers())
                .contains(new Leftover(Erasure.Kind.ADDRESS, other.id(), "O [usunięto]", "o-probce-kwarcowej"))
                .anyMatch(left ->
                        left.kind() == Erasure.Kind.SHARED && left.detail().equals("Sekretariat"));
        assertThat(stored(practice)).isEqualTo(practice);
    }

    @Test
    void anErasedPersonIsInNoVersionOfAnyPractice() {
        Practice practice = mentioningDraft();
        Practice other = save(Samples.published("Sad").toBuilder()
                .keywords(List.of("Próbka Kwarcowa", "sad"))
                .build());
        praktyki.contacts().erase(ADMIN, PERSON.id().orElseThrow());

        assertThat(storage.practices().mentioning(stored -> Slug.fold(stored).contains("kwarcow")))
                .isEmpty();
        Practice left = stored(practice);
        assertThat(left.summary().plainText()).isEqualTo("Pomysł [usunięto], tel. 12 345 67 89.");
        assertThat(left.recordCard().contacts()).extracting(Contact::name).containsExactly("Sekretariat");
        assertThat(left.findings())
                .containsExactly(new Finding("recordCard.contacts[0].email", "brak", Problem.NOT_AN_EMAIL));
        assertThat(stored(other).keywords()).containsExactly("[usunięto]", "sad");
        assertThat(praktyki.practices().history(ADMIN, other.id()).get(0).deed().action())
                .isEqualTo(Deed.Action.ERASED);
        assertThat(praktyki.contacts().find(ADMIN, PERSON.id().orElseThrow())).isEmpty();
        assertThat(praktyki.search()
                        .find(Query.newest(10).matching("kwarcowej"))
                        .total())
                .isZero();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> praktyki.contacts().erase(ADMIN, PERSON.id().orElseThrow()));
    }

    @Test
    void draftsAndCommentsForgetAnErasedPersonToo() {
        Practice practice = save(with(Samples.published("Ogród"), PERSON));
        Contact unsaved = new Contact(
                "Próbka Kwarcowa", Optional.empty(), List.of(), Optional.empty(), Contact.Visibility.INTERNAL);
        storage.drafts()
                .save(new Draft(
                        "edyta",
                        with(practice, PERSON, unsaved),
                        List.of(new Finding("summary", "Próbka Kwarcowa", Problem.REQUIRED)),
                        Samples.NOW));
        storage.comments()
                .add(new Comment(
                        CommentId.random(),
                        practice.id(),
                        Optional.empty(),
                        "Zapytać Próbkę Kwarcową",
                        "edyta",
                        Samples.NOW,
                        Optional.empty()));
        praktyki.contacts().erase(ADMIN, PERSON.id().orElseThrow());
        Draft draft = storage.drafts().find("edyta", practice.id()).orElseThrow();
        assertThat(draft.content().recordCard().contacts()).isEmpty();
        assertThat(draft.unread()).extracting(Finding::value).containsExactly("[usunięto]");
        assertThat(storage.comments().of(practice.id()))
                .extracting(Comment::text)
                .containsExactly("Zapytać [usunięto]");
    }

    @Test
    void theLogForgetsWhatWasSaidOfAnErasedPersonAndStaysWhole() {
        Practice practice = save(with(Samples.published("Ogród"), PERSON));
        praktyki.practices().take(ADMIN, practice, Step.ARCHIVE, Optional.of("Odeszła Próbka Kwarcowa"));
        praktyki.contacts().erase(ADMIN, PERSON.id().orElseThrow());
        List<AuditEntry> entries = praktyki.audit().list(ADMIN, AuditFilter.ALL, Long.MAX_VALUE, 10);
        assertThat(entries)
                .noneMatch(entry ->
                        entry.deed().note().filter(n -> n.contains("Kwarc")).isPresent());
        assertThat(entries).anyMatch(AuditEntry::isErased);
        assertThat(entries.get(0).subject())
                .isEqualTo(new Subject(
                        Subject.Kind.CONTACT, PERSON.id().orElseThrow().toString(), 0));
        assertThat(praktyki.audit().verify(ADMIN).ok()).isTrue();
    }

    @Test
    void otherEntriesForTheSamePersonGoTooButNotThoseOfAnotherOfThatName() {
        Contact twin = called(PERSON, "PRÓBKA KWARCOWA", ContactId.random());
        Practice both = save(with(Samples.published("Ogród"), PERSON));
        Practice second = save(with(Samples.published("Sad"), twin));
        Contact namesake = new Contact(
                Optional.of(ContactId.random()),
                Contact.Kind.PERSON,
                "Próbka Kwarcowa",
                Optional.empty(),
                List.of(),
                Optional.of(new EmailAddress("inna@example.org")),
                Contact.Visibility.INTERNAL,
                Custody.UNSTATED);
        Practice third = save(with(Samples.published("Las"), namesake));
        Erasure erasure = praktyki.contacts().erase(ADMIN, PERSON.id().orElseThrow());
        assertThat(erasure.contacts())
                .containsExactly(PERSON.id().orElseThrow(), twin.id().orElseThrow());
        assertThat(stored(both).recordCard().contacts()).isEmpty();
        assertThat(stored(second).recordCard().contacts()).isEmpty();
        assertThat(stored(third).recordCard().contacts()).containsExactly(namesake);
    }

    @Test
    void filesOfTouchedPracticesAreNamedForSomeoneToRead() {
        Practice practice = save(with(Samples.full(), PERSON));
        assertThat(praktyki.contacts().preview(ADMIN, PERSON.id().orElseThrow()).leftovers())
                .contains(new Leftover(Erasure.Kind.ATTACHMENT, practice.id(), practice.title(), "rozkład jazdy.csv"));
    }

    @Test
    void aPersonIsPublishedOnlyOnSomeGroundAndBeforeExpiry() {
        Contact shown = new Contact(
                PERSON.id(),
                Contact.Kind.PERSON,
                PERSON.name(),
                PERSON.role(),
                PERSON.phones(),
                PERSON.email(),
                Contact.Visibility.PUBLIC,
                Custody.UNSTATED);
        Contact expired = shown.withCustody(new Custody(
                Optional.of(Custody.LawfulBasis.CONSENT),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 3, 2))));
        Contact inTime = shown.withCustody(new Custody(
                Optional.of(Custody.LawfulBasis.CONSENT),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 3, 3))));
        assertThat(praktyki.practices().objections(with(Samples.published("Ogród"), PERSON, shown, expired, inTime)))
                .containsExactly(
                        new Finding("recordCard.contacts[1].custody.basis", "", Problem.REQUIRED),
                        new Finding("recordCard.contacts[2].custody.expiresOn", "2026-03-02", Problem.EXPIRED));
    }

    @Test
    void kindsAreToldByTheFirstWord() {
        for (String office :
                List.of("Wydział Kultury", "MOPS", "Urząd Gminy", "Biuro Rady", "Dom Kultury", "Sekretariat")) {
            assertThat(Contact.Kind.ofName(office)).as(office).isEqualTo(Contact.Kind.OFFICE);
        }
        for (String person : List.of("Próbka Kwarcowa", "dr Próbek Wydział", "Wójt", "Dominika K.")) {
            assertThat(Contact.Kind.ofName(person)).as(person).isEqualTo(Contact.Kind.PERSON);
        }
    }

    @Test
    void onlyAnAdministratorErases() {
        save(with(Samples.published("Ogród"), PERSON));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> praktyki.contacts().erase(EDITOR, PERSON.id().orElseThrow()));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(
                        () -> praktyki.contacts().preview(EDITOR, PERSON.id().orElseThrow()));
    }

    @Test
    void whatHasExpiredIsErasedByTheClockworkAndNothingElse() {
        Contact expiring = PERSON.withCustody(new Custody(
                Optional.of(Custody.LawfulBasis.CONSENT),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 3, 3))));
        Practice practice =
                save(with(Samples.published("Ogród"), expiring, called(PERSON, "Inna Kwarcowa", ContactId.random())));
        Expiry expiry = new Expiry(
                new PersonStores(
                        storage.contacts(),
                        storage.practices(),
                        storage.drafts(),
                        storage.comments(),
                        storage.audit(),
                        List.of(),
                        () -> true),
                time);
        expiry.eraseDue();
        assertThat(stored(practice).recordCard().contacts()).hasSize(2);

        time.now = Samples.NOW.plusSeconds(24 * 3600);
        expiry.eraseDue();
        assertThat(stored(practice).recordCard().contacts())
                .extracting(Contact::name)
                .containsExactly("Inna Kwarcowa");
    }
}
