package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactEntry;
import org.praktyki.core.practice.ContactFilter;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.Slug;

/** What is known of contacts across practices. */
abstract class ContactStoreContract {

    private static final LocalDate DAY = LocalDate.of(2027, 5, 1);

    abstract Storage storage();

    private Practice save(Practice practice, int seconds) {
        return storage()
                .practices()
                .save(practice, new Deed("ann", Samples.NOW.plusSeconds(seconds), Deed.Action.SAVED));
    }

    private Practice saved(String title, Contact... contacts) {
        return save(with(Samples.published(title), contacts), 0);
    }

    private static Practice with(Practice practice, Contact... contacts) {
        return practice.toBuilder()
                .recordCard(practice.recordCard().toBuilder()
                        .contacts(Arrays.asList(contacts))
                        .build())
                .build();
    }

    private static Contact office(String name) {
        return new Contact(
                        name,
                        Optional.of("przyjmuje wnioski"),
                        List.of(PhoneNumber.read("12 345 67 89")),
                        Optional.of(new EmailAddress("Urzad@example.org")),
                        Contact.Visibility.RELAY)
                .withId(ContactId.random());
    }

    private static Contact kept(Contact contact, LocalDate reviewBy, LocalDate expiresOn) {
        return contact.withCustody(new Custody(
                Optional.of(Custody.LawfulBasis.CONSENT),
                Optional.of("list"),
                Optional.of(reviewBy),
                Optional.of(expiresOn)));
    }

    private List<ContactEntry> list(ContactFilter filter) {
        List<ContactEntry> entries = storage().contacts().list(filter, 0, 100);
        assertThat(storage().contacts().count(filter)).isEqualTo(entries.size());
        return entries;
    }

    @Test
    void aContactIsFoundWholeWithEachPracticeThatNamesIt() {
        Contact office = kept(office("Wydział Środowiska"), DAY, DAY.plusYears(1));
        Practice one = saved("Ogród", office);
        Practice two = saved("Sad", office);
        ContactEntry entry =
                storage().contacts().find(office.id().orElseThrow()).orElseThrow();
        assertThat(entry.contact()).isEqualTo(office);
        assertThat(entry.practices()).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(entry.formerly()).isEmpty();
        assertThat(list(ContactFilter.ALL)).containsExactly(entry);
    }

    @Test
    void anUnknownContactIsNotFound() {
        saved("Ogród", office("Wydział Środowiska"));
        assertThat(storage().contacts().find(ContactId.random())).isEmpty();
    }

    @Test
    void theListIsByNameAndCanBeReadInStretches() {
        saved("Ogród", office("Żłobek"), office("Łaźnia"), office("Archiwum"));
        assertThat(list(ContactFilter.ALL))
                .extracting(entry -> entry.contact().name())
                .containsExactly("Archiwum", "Łaźnia", "Żłobek");
        assertThat(storage().contacts().list(ContactFilter.ALL, 1, 1))
                .extracting(entry -> entry.contact().name())
                .containsExactly("Łaźnia");
        assertThat(storage().contacts().list(ContactFilter.ALL, 3, 1)).isEmpty();
    }

    @Test
    void aContactIsFoundByPartsOfNameAddressAndNumber() {
        Contact office = office("Wydział Środowiska");
        Contact other = new Contact(
                        "Sekretariat", Optional.empty(), List.of(), Optional.empty(), Contact.Visibility.PUBLIC)
                .withId(ContactId.random());
        saved("Ogród", office, other);
        for (String text : List.of("srodow", "WYDZIAŁ Ś", "urzad@EXAMPLE", "345 67-89", "12/345", "+48 12 345 67 89")) {
            assertThat(list(ContactFilter.ALL.withText(text)))
                    .as(text)
                    .extracting(ContactEntry::contact)
                    .containsExactly(office);
        }
        for (String text : List.of("%", "_", "wydzialsrod", "999 99")) {
            assertThat(list(ContactFilter.ALL.withText(text))).as(text).isEmpty();
        }
    }

    @Test
    void whatIsDueForReviewAndWhatHasExpiredIsFoundByTheDay() {
        Contact early = kept(office("Archiwum"), DAY, DAY.plusDays(5));
        Contact late = kept(office("Biuro"), DAY.plusDays(1), DAY.plusDays(6));
        saved("Ogród", early, late, office("Centrum"));
        assertThat(list(ContactFilter.ALL.withReviewBy(Optional.of(DAY))))
                .extracting(ContactEntry::contact)
                .containsExactly(early);
        assertThat(list(ContactFilter.ALL.withReviewBy(Optional.of(DAY.plusDays(1)))))
                .hasSize(2);
        assertThat(list(ContactFilter.ALL.withExpiredBy(Optional.of(DAY.plusDays(4)))))
                .isEmpty();
        assertThat(list(ContactFilter.ALL.withExpiredBy(Optional.of(DAY.plusDays(5)))))
                .extracting(ContactEntry::contact)
                .containsExactly(early);
    }

    @Test
    void whatWasSavedLastCounts() {
        Contact office = office("Wydział Środowiska");
        Practice one = saved("Ogród", office);
        Practice two = saved("Sad", office);
        Contact renamed = new Contact(
                office.id(),
                office.kind(),
                "Wydział Klimatu",
                office.role(),
                office.phones(),
                office.email(),
                office.visibility(),
                office.custody());
        save(with(one, renamed), 10);
        assertThat(list(ContactFilter.ALL)).extracting(ContactEntry::contact).containsExactly(renamed);
        assertThat(list(ContactFilter.ALL).get(0).practices()).containsExactlyInAnyOrder(one.id(), two.id());
    }

    @Test
    void aContactThatLeftItsPracticeStaysAsAFormerOne() {
        Contact gone = office("Archiwum");
        Contact stays = office("Biuro");
        Practice practice = saved("Ogród", gone, stays);
        practice = save(with(practice, stays), 10);
        ContactEntry entry = storage().contacts().find(gone.id().orElseThrow()).orElseThrow();
        assertThat(entry.contact()).isEqualTo(gone);
        assertThat(entry.isFormer()).isTrue();
        assertThat(entry.formerly()).containsExactly(practice.id());

        save(with(practice, stays, gone), 20);
        assertThat(storage()
                        .contacts()
                        .find(gone.id().orElseThrow())
                        .orElseThrow()
                        .isFormer())
                .isFalse();
    }

    @Test
    void onlyContactsOfPracticesWithinReachAreSeen() {
        Contact shared = office("Archiwum");
        Practice own = save(
                with(Samples.published("Ogród"), shared).toBuilder()
                        .life(Samples.full().life())
                        .status(PracticeStatus.DRAFT)
                        .build(),
                0);
        Practice inTopic = save(
                with(Samples.published("Sad"), shared).toBuilder()
                        .category(Optional.of(new Slug("kultura")))
                        .build(),
                0);
        saved("Las", shared, office("Biuro"));
        ContactFilter narrow = new ContactFilter(
                "",
                Optional.empty(),
                Optional.empty(),
                new PracticeFilter.Access(Optional.of("ann"), Set.of(new Slug("kultura"))));
        assertThat(list(narrow)).hasSize(1);
        assertThat(list(narrow).get(0).practices()).containsExactlyInAnyOrder(own.id(), inTopic.id());
    }

    @Test
    void aRefusedSaveLeavesContactsAsTheyWere() {
        Contact office = office("Archiwum");
        Practice practice = saved("Ogród", office);
        PracticeStore practices = storage().practices();
        Practice stale = with(practice, office("Biuro")).toBuilder().version(7).build();
        assertThat(catchThrowable(() -> practices.save(stale, new Deed("ben", Samples.NOW, Deed.Action.SAVED))))
                .isNotNull();
        assertThat(list(ContactFilter.ALL)).extracting(ContactEntry::contact).containsExactly(office);
    }
}
