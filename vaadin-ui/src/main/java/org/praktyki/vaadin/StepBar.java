package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBar.MenuBarI18n;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;

/** What can be done with the practice in the form: saving it, and its next steps, of which those without room go into a menu. */
final class StepBar extends Composite<Div> {

    private final Button save;
    private final MenuBar steps = new MenuBar();

    /**
     * One thing that can be done.
     *
     * @param label what it is called
     * @param run does it
     */
    record Action(String label, Runnable run) {}

    StepBar(Texts texts, Runnable save) {
        this.save = new Button(texts.get("save"), click -> save.run());
        this.save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        steps.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        steps.setI18n(new MenuBarI18n().setMoreOptions(texts.get("step.more")));
        steps.getElement().setAttribute("aria-label", texts.get("step.bar"));
        getContent().addClassName("buttons");
        getContent().add(this.save, steps);
    }

    /**
     * Offers what can be done now.
     *
     * @param editable whether there is something to save
     * @param actions the next steps
     */
    void show(boolean editable, List<Action> actions) {
        save.setVisible(editable);
        steps.removeAll();
        actions.forEach(
                action -> steps.addItem(action.label(), click -> action.run().run()));
        steps.setVisible(!actions.isEmpty());
        getContent().setVisible(editable || !actions.isEmpty());
    }
}
