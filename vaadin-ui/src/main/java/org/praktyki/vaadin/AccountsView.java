package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praktyki.core.account.Account;
import org.praktyki.core.account.Accounts;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.taxonomy.CategoryTree;

/** The accounts of the installation, and what each may do. */
final class AccountsView extends Composite<Main> implements HasDynamicTitle {

    static final String PATH = "accounts";

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Accounts accounts;
    private final transient CategoryTree topics;
    private final Grid<Account> grid = new Grid<>();

    AccountsView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.accounts = desk.praktyki().accounts();
        this.topics = desk.praktyki().categories().tree();
        Button add = new Button(texts.get("accounts.add"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div head = new Div(new H1(texts.get("accounts.title")), add);
        head.addClassName("page-head");
        grid.addComponentColumn(this::account)
                .setHeader(texts.get("signin.name"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::buttons)
                .setHeader(texts.get("accounts.buttons"))
                .setFlexGrow(1);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("practices");
        grid.getElement().setAttribute("aria-label", texts.get("accounts.title"));
        getContent().addClassNames("page", "page-list");
        getContent().add(head, grid);
        list();
    }

    private void list() {
        grid.setItems(accounts.list(desk.actor()));
    }

    private Div account(Account account) {
        Span name = new Span(account.name());
        name.addClassName("bulk-title");
        String roles = account.roles().stream()
                .sorted()
                .map(role -> texts.get("role." + role))
                .collect(Collectors.joining(", "));
        Div shown = new Div(name, new Paragraph(roles.isEmpty() ? texts.get("accounts.locked") : roles));
        account.sections().stream()
                .map(code -> AccountDialog.topic(topics, code))
                .sorted()
                .forEach(topic -> shown.add(new Paragraph(topic)));
        shown.addClassName("bulk-lines");
        return shown;
    }

    /** What can be done with an account. */
    Div buttons(Account account) {
        Div buttons = new Div(
                button("accounts.change", account, () -> change(account)),
                button("accounts.password", account, () -> resetPassword(account)),
                button("accounts.remove", account, () -> ask(account)));
        buttons.addClassName("row-buttons");
        return buttons;
    }

    private Button button(String key, Account account, Runnable action) {
        Button button = new Button(texts.get(key), click -> action.run());
        button.setAriaLabel(texts.get(key) + ": " + account.name());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void add() {
        new AccountDialog(
                        texts,
                        topics,
                        Optional.empty(),
                        (name, roles, sections) -> tell(name, accounts.add(desk.actor(), name, roles, sections)))
                .open();
    }

    private void change(Account account) {
        new AccountDialog(texts, topics, Optional.of(account), (name, roles, sections) -> {
                    accounts.saveRights(desk.actor(), name, roles, sections);
                    list();
                    Notices.success(texts.get("saved"));
                })
                .open();
    }

    private void resetPassword(Account account) {
        confirm(texts.get("accounts.password.ask", account.name()), "accounts.password", () -> {
            tell(account.name(), accounts.resetPassword(desk.actor(), account.name()));
        });
    }

    private void ask(Account account) {
        confirm(texts.get("accounts.remove.ask", account.name()), "accounts.remove", () -> remove(account));
    }

    private void remove(Account account) {
        try {
            accounts.remove(desk.actor(), account.name());
            desk.praktyki().drafts().forget(desk.actor(), account.name());
            list();
        } catch (InvalidException e) {
            Notices.failure(e.findings().getFirst().problem().message(texts.locale()));
        }
    }

    private void confirm(String question, String key, Runnable action) {
        Dialog dialog = new Dialog(texts.get(key));
        dialog.setAriaRole("alertdialog");
        dialog.add(new Paragraph(question));
        Button yes = new Button(texts.get("accounts.yes"), click -> {
            dialog.close();
            action.run();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Button no = new Button(texts.get("cancel"), click -> dialog.close());
        no.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        no.setAutofocus(true);
        dialog.getFooter().add(yes, no);
        dialog.open();
    }

    /** Shows a password that was made, once: nobody can look it up later. */
    private void tell(String name, String password) {
        list();
        Dialog dialog = new Dialog(texts.get("accounts.made", name));
        dialog.setCloseOnOutsideClick(false);
        Code shown = new Code(password);
        shown.addClassName("made-password");
        dialog.add(new Paragraph(texts.get("accounts.made.hint")), shown);
        Button close = new Button(texts.get("accounts.made.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return texts.get("accounts.title") + " – " + desk.site(texts);
    }
}
