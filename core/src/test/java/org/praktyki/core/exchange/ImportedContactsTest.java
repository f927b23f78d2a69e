package org.praktyki.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.text.EmailAddress;

class ImportedContactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String ORIGIN = "https://baza.example.org/?art=1";

    private static Contact contact(String name, String email) {
        return new Contact(
                name, Optional.empty(), List.of(), Optional.of(new EmailAddress(email)), Contact.Visibility.PUBLIC);
    }

    private static RecordCard card(Contact... contacts) {
        return RecordCard.builder().contacts(Arrays.asList(contacts)).build();
    }

    private static List<Contact> imported(RecordCard read, RecordCard known) {
        return ImportedContacts.of(read, known, ORIGIN, TODAY).contacts();
    }

    @Test
    void aContactOfAPageIsKeptForAPublicTaskAndToBeLookedAtAYearLater() {
        assertThat(imported(card(contact("Biuro", "biuro@example.org")), RecordCard.EMPTY))
                .extracting(Contact::custody)
                .containsExactly(new Custody(
                        Optional.of(Custody.LawfulBasis.PUBLIC_TASK),
                        Optional.of(ORIGIN),
                        Optional.of(LocalDate.of(2027, 3, 2)),
                        Optional.empty()));
    }

    @Test
    void aContactThatThePracticeHadBeforeStaysTheSame() {
        ContactId byName = ContactId.random();
        ContactId byAddress = ContactId.random();
        RecordCard known = card(
                contact("BIURO", "dawne@example.org").withId(byName),
                contact("Dawna nazwa", "kancelaria@example.org").withId(byAddress));
        RecordCard read = card(
                contact("Kancelaria", "kancelaria@example.org"),
                contact("Biuro", "biuro@example.org"),
                contact("Nowe", "kancelaria@example.org"));
        assertThat(imported(read, known))
                .extracting(Contact::id)
                .containsExactly(Optional.of(byAddress), Optional.of(byName), Optional.empty());
    }
}
