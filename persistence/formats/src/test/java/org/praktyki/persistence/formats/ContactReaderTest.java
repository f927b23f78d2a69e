package org.praktyki.persistence.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Contact.Visibility;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;

/** The lines below "Osoby kontaktowe". */
class ContactReaderTest {

    private static final Contact FULL = new Contact(
            "Wydział Środowiska",
            Optional.of("prowadzi zbiórkę"),
            List.of(PhoneNumber.read("12 345 67 89")),
            Optional.of(new EmailAddress("srodowisko@example.org")),
            Visibility.PUBLIC);

    private final List<Finding> findings = new ArrayList<>();

    private List<Contact> read(String lines) {
        return ContactReader.read(lines.lines().toList(), Optional.of("Urząd Gminy"), findings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wydział Środowiska\nprowadzi zbiórkę\ntel. 12 345 67 89\ne@mail: srodowisko@example.org",
                "Wydział Środowiska\nprowadzi zbiórkę\ne-mail: srodowisko@example.org\ntelefon: 12 345 67 89",
                "Wydział Środowiska, tel. 12 345 67 89\nE-MAIL srodowisko@example.org",
                "Wydział Środowiska\nprowadzi zbiórkę\n12 345 67 89, srodowisko@example.org",
                "Wydział Środowiska\nprowadzi zbiórkę\n12 345 67 89\nsrodowisko@example.org",
                "Wydział Środowiska\nprowadzi zbiórkę, tel./fax: 12 345 67 89, e-mail: srodowisko@example.org",
                "Wydział Środowiska\nprowadzi zbiórkę\nTel: (12) 345-67-89\n\nemail: srodowisko@example.org"
            })
    void aContactIsReadHoweverItsLinesAreWritten(String lines) {
        assertThat(read(lines)).singleElement().satisfies(contact -> {
            assertThat(contact.name()).isEqualTo(FULL.name());
            assertThat(contact.phones()).isEqualTo(FULL.phones());
            assertThat(contact.email()).isEqualTo(FULL.email());
            assertThat(contact.visibility()).isEqualTo(Visibility.PUBLIC);
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void linesBetweenNameAndAddressAreTheRole() {
        assertThat(read("Wydział Środowiska\nprowadzi zbiórkę\ntel. 12 345 67 89\ne@mail: srodowisko@example.org"))
                .containsExactly(FULL);
        assertThat(read("Sekretariat\nII piętro\npokój 205\n"))
                .map(Contact::role)
                .containsExactly(Optional.of("II piętro, pokój 205"));
    }

    @Test
    void aBlankLineOrANewNameSeparatesContacts() {
        assertThat(read("Sekretariat\n\nKancelaria\ne@mail: k@example.org\nWydział Środowiska\ntel. 12 345 67 89"))
                .map(Contact::name)
                .containsExactly("Sekretariat", "Kancelaria", "Wydział Środowiska");
    }

    @Test
    void anAddressWithoutANameBelongsToTheBody() {
        assertThat(read("e@mail: a@example.org\n\ne@mail: b@example.org"))
                .map(Contact::name)
                .containsExactly("Urząd Gminy", "Urząd Gminy");
        assertThat(findings)
                .containsExactly(
                        new Finding("recordCard.contacts[0].name", "", Problem.REQUIRED),
                        new Finding("recordCard.contacts[1].name", "", Problem.REQUIRED));
    }

    @Test
    void withoutABodyItIsACalledContact() {
        assertThat(ContactReader.read(List.of("tel. 12 345 67 89"), Optional.empty(), findings))
                .map(Contact::name)
                .containsExactly("Kontakt");
    }

    @Test
    void whatCannotBeReadIsKeptByItsPlace() {
        read("""
                Sekretariat
                tel. 12 345 67 89, 12 345 67 89 wew. 5
                fax 12 345 67 89
                e@mail: sekretariat(at)example.org

                Kancelaria
                e@mail: k@example.org; archiwum@example.org
                e@mail: k@example.org po godz. 10
                tel.: brak
                """);

        assertThat(findings)
                .containsExactly(
                        new Finding("recordCard.contacts[0].phones[1]", "12 345 67 89 wew. 5", Problem.NOT_A_PHONE),
                        new Finding("recordCard.contacts[0]", "fax 12 345 67 89", Problem.UNKNOWN_LINE),
                        new Finding("recordCard.contacts[0].email", "sekretariat(at)example.org", Problem.NOT_AN_EMAIL),
                        new Finding("recordCard.contacts[1].email", "archiwum@example.org", Problem.REPEATED),
                        new Finding("recordCard.contacts[1]", "po godz. 10", Problem.UNKNOWN_LINE),
                        new Finding("recordCard.contacts[1].phones[0]", "brak", Problem.NOT_A_PHONE));
    }

    @Test
    void aWordThatOnlyBeginsLikeALabelIsAName() {
        assertThat(read("Telewizja Gminna\nMailing i ankiety\nFaktury"))
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.name()).isEqualTo("Telewizja Gminna");
                    assertThat(contact.role()).contains("Mailing i ankiety, Faktury");
                });
    }

    @Test
    void labelsOfTheCardEndTheContacts() {
        var card = Pages.read(Pages.card("""
                        Osoby kontaktowe: Sekretariat
                         e-mail: s@example.org
                        Ulica: Nowa 1
                        Osoby kontaktowe: Kancelaria
                        """)).recordCard();

        assertThat(card.street()).contains("Nowa 1");
        assertThat(card.contacts()).map(Contact::name).containsExactly("Sekretariat", "Kancelaria");
        assertThat(card.emails()).isEmpty();
    }
}
