package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Accounts;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;

@NullMarked
class SignInViewTest extends PanelTest {

    private void attempt(String name, String password) {
        write(field("Nazwa użytkownika"), name);
        write(find(PasswordField.class).single(), password);
        click("Zaloguj się");
    }

    private String error() {
        return find(Div.class).withClassName("signin-error").single().getText();
    }

    @Test
    void whoeverKnowsThePasswordGetsToTheList() {
        go("login");
        attempt(" Redakcja ", Installation.PASSWORD);
        assertThat(view()).isInstanceOf(PracticesView.class);
        assertThat(VaadinSession.getCurrent().getAttribute(Actor.class)).isEqualTo(Installation.ACTOR);
    }

    @Test
    void signingInChangesTheSession() {
        go("login");
        String before = VaadinSession.getCurrent().getSession().getId();
        attempt(Installation.NAME, Installation.PASSWORD);
        assertThat(VaadinSession.getCurrent().getSession().getId()).isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedInTheSameWords() {
        go("login");
        attempt(Installation.NAME, "nie to hasło");
        String wrong = error();
        attempt("nikogo-takiego", "nie to hasło");
        assertThat(error()).isEqualTo(wrong).isEqualTo("Nieprawidłowa nazwa użytkownika lub hasło.");
        assertThat(find(PasswordField.class).single().getValue()).isEmpty();
        assertThat(isSignedIn()).isFalse();
        assertThat(view()).isInstanceOf(SignInView.class);
    }

    @Test
    void afterTooManyAttemptsEvenTheRightPasswordIsRefused() {
        go("login");
        for (int i = 0; i < Accounts.MAX_ATTEMPTS; i++) {
            attempt(Installation.NAME, "nie to hasło");
        }
        attempt(Installation.NAME, Installation.PASSWORD);
        assertThat(error()).contains("Odczekaj 15 minut");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void whoeverWasSentAwayGetsWhereTheyWantedToGo() {
        Practice practice = praktyki.practices().save(Installation.ACTOR, Samples.full());
        go("practices/" + practice.id());
        assertThat(view()).isInstanceOf(SignInView.class);
        attempt(Installation.NAME, Installation.PASSWORD);
        assertThat(view()).isInstanceOf(EditorView.class);
        assertThat(field("Tytuł").getValue()).isEqualTo(practice.title());
    }

    @Test
    void noViewButTheSignInIsShownToStrangers() {
        for (String address :
                new String[] {"", "practices/new", "practices/" + Samples.full().id(), "nic/takiego"}) {
            go(address);
            assertThat(view()).as(address).isInstanceOf(SignInView.class);
        }
    }

    @Test
    void aViewIsClosedUnlessItIsOpenedOnPurpose() {
        Map<Class<?>, Boolean> open = Map.of(
                SignInView.class, true,
                FailureView.class, true,
                NotFoundView.class, false,
                PracticesView.class, false,
                EditorView.class, false,
                PanelLayout.class, false);
        open.forEach((view, expected) -> assertThat(view.isAnnotationPresent(OpenToEveryone.class))
                .as(view.getSimpleName())
                .isEqualTo(expected));
    }

    @Test
    void whoeverSignedInNeedNotSignInAgain() {
        signedIn();
        go("login");
        assertThat(view()).isInstanceOf(PracticesView.class);
    }

    @Test
    void signingOutEndsTheSession() {
        signedIn();
        go("");
        assertThat(sessionLives()).isTrue();
        click("Wyloguj się");
        assertThat(sessionLives()).isFalse();
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void thePanelSpeaksEnglishToThoseWhoChooseIt() {
        go("login");
        click("English");
        assertThat(Desk.language()).isEqualTo(Locale.ENGLISH);
    }
}
