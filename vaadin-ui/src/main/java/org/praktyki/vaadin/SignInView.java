package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.praktyki.core.account.Accounts;

/** Signing in with name and password. */
@OpenToEveryone
final class SignInView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Desk desk;
    private final transient Texts texts;
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final Div error = new Div();

    SignInView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        name.setLabel(texts.get("signin.name"));
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setAutofocus(true);
        name.setRequired(true);
        name.setManualValidation(true);
        name.getElement().setAttribute("autocapitalize", "none");
        password.setLabel(texts.get("signin.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRevealButtonVisible(false);
        password.setRequired(true);
        password.setManualValidation(true);
        error.addClassName("signin-error");
        error.getElement().setAttribute("role", "alert");
        Button submit = new Button(texts.get("signin.submit"), click -> signIn());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        HtmlContainer form = new HtmlContainer("form");
        form.addClassName("signin-form");
        form.add(name, password, submit);
        Div card = new Div(new H1(desk.site(texts)), error, form, otherLanguage());
        card.addClassName("signin-card");
        getContent().addClassName("signin");
        getContent().add(card);
    }

    private Button otherLanguage() {
        Locale other = Texts.LOCALES.stream()
                .filter(locale -> !locale.equals(texts.locale()))
                .findFirst()
                .orElse(Texts.POLISH);
        Button button = new Button(Texts.of(other).get("language"), click -> {
            VaadinSession.getCurrent().setAttribute(Locale.class, other);
            UI.getCurrent().getPage().reload();
        });
        button.getElement().setAttribute("lang", other.toLanguageTag());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void signIn() {
        Accounts.SignIn attempt = desk.praktyki()
                .accounts()
                .signIn(name.getValue(), password.getValue().toCharArray());
        password.clear();
        if (attempt.actor().isEmpty()) {
            refuse(attempt.outcome() == Accounts.Outcome.LOCKED ? "signin.locked" : "signin.refused");
            return;
        }
        desk.signIn(attempt.actor().get());
        UI ui = UI.getCurrent();
        Location wanted = AccessCheck.wanted(ui).orElseGet(() -> new Location(""));
        ui.navigate(wanted.getPath(), wanted.getQueryParameters());
    }

    private void refuse(String key) {
        error.setText(texts.get(key, Accounts.WINDOW.toMinutes()));
        name.setInvalid(true);
        password.setInvalid(true);
        password.focus();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (desk.signedIn().isPresent()) {
            event.forwardTo(PracticesView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("signin.title") + " – " + desk.site(texts);
    }
}
