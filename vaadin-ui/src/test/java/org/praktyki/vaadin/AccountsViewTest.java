package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Account;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.text.Slug;

@NullMarked
class AccountsViewTest extends PanelTest {

    @BeforeEach
    void open() {
        signedIn();
        go("accounts");
    }

    private Optional<Account> stored(String name) {
        return praktyki.accounts().list(Installation.ACTOR).stream()
                .filter(account -> account.name().equals(name))
                .findFirst();
    }

    /** Presses a button of a row, which the grid makes as the row comes into sight. */
    private void press(String name, int index) {
        AccountsView view = (AccountsView) view();
        Button button = (Button)
                view.buttons(stored(name).orElseThrow()).getChildren().toList().get(index);
        assertThat(button.getAriaLabel().orElseThrow()).endsWith(": " + name);
        button.click();
    }

    @SuppressWarnings("unchecked")
    private void make(String name, Role role) {
        click("Nowe konto");
        write(field("Nazwa użytkownika"), name);
        find(CheckboxGroup.class).single().setValue(Set.of(role));
        find(MultiSelectComboBox.class).single().setValue(Set.of(new Slug("kultura")));
        click("Zapisz");
    }

    @Test
    void aNewAccountGetsAPasswordThatIsShownOnce() {
        make("autorka", Role.AUTHOR);

        String password = find(Code.class).single().getText();
        assertThat(praktyki.accounts().signIn("autorka", password.toCharArray()).actor())
                .contains(new Actor("autorka", Set.of(Role.AUTHOR), Set.of(new Slug("kultura"))));
        click("Hasło przekazane");
        assertThat(find(Code.class).exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void rolesAreChangedAndThePasswordStays() {
        make("autorka", Role.AUTHOR);
        String password = find(Code.class).single().getText();
        click("Hasło przekazane");

        press("autorka", 0);
        find(CheckboxGroup.class).single().setValue(Set.of(Role.EDITOR, Role.REVIEWER));
        click("Zapisz");

        assertThat(stored("autorka").orElseThrow().roles()).containsExactlyInAnyOrder(Role.EDITOR, Role.REVIEWER);
        assertThat(praktyki.accounts().signIn("autorka", password.toCharArray()).actor())
                .isPresent();
    }

    @Test
    void anAccountIsRemovedButNotTheLastAdministrator() {
        make("autorka", Role.AUTHOR);
        click("Hasło przekazane");
        press("autorka", 2);
        click("Tak");
        assertThat(stored("autorka")).isEmpty();

        press(Installation.NAME, 2);
        click("Tak");
        assertThat(stored(Installation.NAME)).isPresent();
    }

    @Test
    void oneChangesOnesOwnPassword() {
        go("password");
        PasswordField present = find(PasswordField.class).atIndex(1);
        PasswordField next = find(PasswordField.class).atIndex(2);
        write(present, "nie-to-haslo");
        write(next, "dlugie-nowe-haslo");
        click("Zmień hasło");
        assertThat(present.isInvalid()).isTrue();

        write(present, Installation.PASSWORD);
        click("Zmień hasło");
        assertThat(praktyki.accounts()
                        .signIn(Installation.NAME, "dlugie-nowe-haslo".toCharArray())
                        .actor())
                .isPresent();
    }

    @Test
    void onlyAdministratorsComeHere() {
        signedInAs(new Actor("redaktor", Set.of(Role.EDITOR)));
        go("");
        go("accounts");
        assertThat(view()).isInstanceOf(DeniedView.class);
    }
}
