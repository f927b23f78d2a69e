package org.praktyki.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.settings.StaleSettingsException;

/** The settings of the installation. */
final class SettingsView extends Composite<Main> implements BeforeLeaveObserver, HasDynamicTitle, UnsavedChanges {

    static final String PATH = "settings";

    private final transient Desk desk;
    private final transient Texts texts;
    private final SettingsForm form;
    private transient Settings shown;

    SettingsView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.shown = desk.praktyki().settings().current();
        this.form = new SettingsForm(texts, new LogoField(texts, desk.praktyki().logo(), desk.self()));
        Div head = new Div(new H1(texts.get("settings.title")));
        head.addClassName("page-head");
        Button save = new Button(texts.get("save"), click -> save(shown));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(save);
        buttons.addClassName("buttons");
        getContent().addClassName("page");
        getContent().add(head, form, buttons);
        form.edit(shown);
    }

    private void save(Settings onto) {
        try {
            shown = desk.praktyki().settings().save(desk.actor(), form.read(onto));
            form.edit(shown);
            Notices.success(texts.get("saved"));
        } catch (InvalidException e) {
            form.refuse(e.findings());
        } catch (StaleSettingsException e) {
            ask(e.current());
        }
    }

    /** Someone else saved meanwhile: nothing is lost whatever is chosen. */
    private void ask(Settings current) {
        Dialog dialog = new Dialog(texts.get("settings.conflict"));
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new Paragraph(texts.get("settings.conflict.hint")));
        Button stay = new Button(texts.get("conflict.stay"), click -> dialog.close());
        stay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        stay.setAutofocus(true);
        Button load = new Button(texts.get("settings.conflict.load"), click -> {
            dialog.close();
            shown = current;
            form.edit(current);
        });
        Button overwrite = new Button(texts.get("settings.conflict.overwrite"), click -> {
            dialog.close();
            save(current);
        });
        dialog.getFooter().add(load, overwrite, stay);
        dialog.open();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        LeaveGuard.watch(form);
    }

    @Override
    public boolean hasUnsavedChanges() {
        return form.hasUnsavedChanges();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (hasUnsavedChanges()) {
            ContinueNavigationAction action = event.postpone();
            UnsavedChanges.ask(texts, Loss.LEAVING, action::proceed, action::cancel);
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("settings.title") + " – " + desk.site(texts);
    }
}
