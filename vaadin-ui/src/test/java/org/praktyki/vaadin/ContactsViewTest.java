package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactEntry;
import org.praktyki.core.practice.ContactFilter;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.RichText;

@NullMarked
class ContactsViewTest extends PanelTest {

    private static final Contact PERSON = new Contact(
            Optional.empty(),
            Contact.Kind.PERSON,
            "Próbka Kwarcowa",
            Optional.empty(),
            List.of(),
            Optional.of(new EmailAddress("kwarcowa@example.org")),
            Contact.Visibility.INTERNAL,
            Custody.UNSTATED);

    @BeforeEach
    void open() {
        praktyki.practices().save(Installation.ACTOR, Samples.full());
        Practice practice = Samples.published("Ogród").toBuilder()
                .summary(RichText.ofPlainText("Pomysł Próbki Kwarcowej"))
                .recordCard(Samples.full().recordCard().toBuilder()
                        .contacts(List.of(PERSON))
                        .build())
                .build();
        praktyki.practices().save(Installation.ACTOR, practice);
        signedIn();
    }

    @SuppressWarnings("unchecked")
    private static Grid<ContactEntry> grid() {
        return find(Grid.class).single();
    }

    private ContactEntry entry(String text) {
        return praktyki.contacts()
                .list(Installation.ACTOR, ContactFilter.ALL.withText(text), 0, 1)
                .get(0);
    }

    @Test
    void allContactsAreListedByName() {
        go(ContactsView.PATH);
        assertThat(find(H1.class).single().getText()).isEqualTo("Kontakty");
        assertThat(find(Span.class).withClassName("count").single().getText()).isEqualTo("Liczba kontaktów: 3");
        assertThat(grid().getDataCommunicator().getItem(1).contact().name()).isEqualTo("Próbka Kwarcowa");
    }

    @Test
    void aPartOfTheAddressFindsAContactAndThereIsAListOfWhatIsDue() {
        go(ContactsView.PATH);
        write(field("Nazwa, adres e-mail lub numer telefonu"), "kwarcowa@");
        assertThat(grid().getDataCommunicator().getDataProviderSize()).isEqualTo(1);
        @SuppressWarnings("unchecked")
        Select<Object> which = find(Select.class).single();
        which.setValue(which.getListDataView().getItem(1));
        assertThat(grid().getDataCommunicator().getDataProviderSize()).isZero();
    }

    @Test
    void anAuthorWithoutPracticesSeesNone() {
        signedInAs(new Actor("autor", Set.of(Role.AUTHOR)));
        go(ContactsView.PATH);
        assertThat(grid().getDataCommunicator().getDataProviderSize()).isZero();
    }

    @Test
    void aChangeIsCheckedAndMadeEverywhere() {
        go(ContactsView.PATH);
        new ContactDialog(new Desk(praktyki, ""), entry("kwarcowa"), () -> {}).open();
        write(field("Adres e-mail"), "nie adres");
        click("Zapisz");
        assertThat(field("Adres e-mail").isInvalid()).isTrue();
        write(field("Adres e-mail"), "nowa@example.org");
        click("Zapisz");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(entry("kwarcowa").contact().email()).contains(new EmailAddress("nowa@example.org"));
    }

    @Test
    void anErasureIsShownBeforeItIsMade() {
        go(ContactsView.PATH);
        new ErasureDialog(new Desk(praktyki, ""), entry("kwarcowa"), () -> {}).open();
        assertThat(text(find(Dialog.class).single()))
                .contains("Dane znikną z praktyk (1)", "w tekstach (1)", "nie można cofnąć");
        assertThat(entry("kwarcowa").practices()).hasSize(1);
        click("Usuń dane na zawsze");
        assertThat(praktyki.contacts().count(Installation.ACTOR, ContactFilter.ALL.withText("kwarcowa")))
                .isZero();
    }
}
