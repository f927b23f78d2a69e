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
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.search.Synonyms;
import org.praktyki.core.search.Thesaurus;
import org.praktyki.core.settings.StaleSettingsException;

/** What means the same when practices are looked for: the list, and beside it what a query finds by it, before it is saved. */
final class SynonymsView extends Composite<Main>
        implements AfterNavigationObserver, BeforeLeaveObserver, HasDynamicTitle, UnsavedChanges {

    static final String PATH = "search/synonyms";

    /** The parameter of the address that says what is to be tried out. */
    static final String TRIED = "q";

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Thesaurus thesaurus;
    private final SynonymsForm form;
    private final TryOutPanel tryOut;
    private transient List<String> read;

    SynonymsView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.thesaurus = desk.praktyki().thesaurus();
        this.read = thesaurus.lines();
        this.tryOut = new TryOutPanel(texts, desk.praktyki().search(), this::saved, this::written);
        this.form = new SynonymsForm(texts, tryOut::refresh);
        Div head = new Div(new H1(texts.get("synonyms.title")));
        head.addClassName("page-head");
        Button save = new Button(texts.get("save"), click -> save(read));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button standard = new Button(texts.get("synonyms.standard"), click -> form.propose(Synonyms.STANDARD_LINES));
        Div buttons = new Div(save, standard);
        buttons.addClassName("buttons");
        Div beside = new Div(form, tryOut);
        beside.addClassName("beside");
        getContent().addClassName("page");
        getContent()
                .add(
                        new SearchWays(texts, SynonymsView.class),
                        head,
                        new Paragraph(texts.get("synonyms.hint")),
                        beside,
                        buttons);
        form.edit(read);
    }

    private List<String> saved() {
        return read;
    }

    private List<String> written() {
        return form.lines();
    }

    private void save(List<String> onto) {
        try {
            read = thesaurus.save(desk.actor(), onto, form.lines());
            form.edit(read);
            tryOut.refresh();
            Notices.success(texts.get("saved"));
        } catch (InvalidException e) {
            form.refuse(e.findings());
        } catch (StaleSettingsException e) {
            ask(e.current().synonyms().orElse(Synonyms.STANDARD_LINES));
        }
    }

    /** Someone else saved meanwhile: nothing is lost whatever is chosen. */
    private void ask(List<String> current) {
        Dialog dialog = new Dialog(texts.get("synonyms.conflict"));
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new Paragraph(texts.get("synonyms.conflict.hint")));
        Button stay = new Button(texts.get("conflict.stay"), click -> dialog.close());
        stay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        stay.setAutofocus(true);
        Button load = new Button(texts.get("settings.conflict.load"), click -> {
            dialog.close();
            read = current;
            form.edit(current);
            tryOut.refresh();
        });
        Button overwrite = new Button(texts.get("settings.conflict.overwrite"), click -> {
            dialog.close();
            save(current);
        });
        dialog.getFooter().add(load, overwrite, stay);
        dialog.open();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(TRIED).ifPresent(tryOut::ask);
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
        return texts.get("synonyms.title") + " – " + desk.site(texts);
    }
}
