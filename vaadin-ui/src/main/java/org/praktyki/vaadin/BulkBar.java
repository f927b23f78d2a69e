package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.praktyki.core.practice.BulkChanges;
import org.praktyki.core.practice.BulkRun;

/** How many practices are chosen, and what can be done with them or with all that were found. */
final class BulkBar extends Composite<Div> {

    private final transient Texts texts;
    private final Span chosen = new Span();
    private final Button change = new Button();
    private final Button changeAll = new Button();
    private final Button clear = new Button();
    private final Div last = new Div();
    private final Span lastChange = new Span();

    /**
     * What the bar leads to.
     *
     * @param change changes the chosen ones
     * @param changeAll changes all that were found
     * @param clear chooses none
     * @param undo takes the last change back
     */
    record Ways(Runnable change, Runnable changeAll, Runnable clear, Runnable undo) {}

    BulkBar(Texts texts, Ways ways) {
        this.texts = texts;
        chosen.getElement().setAttribute("role", "status");
        change.setText(texts.get("bulk.change"));
        change.addClickListener(click -> ways.change().run());
        changeAll.addClickListener(click -> ways.changeAll().run());
        clear.setText(texts.get("bulk.clear"));
        clear.addClickListener(click -> ways.clear().run());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button undo = new Button(texts.get("bulk.undo"), click -> ways.undo().run());
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
        last.add(lastChange, undo);
        last.addClassName("bulk-last");
        Div bar = new Div(chosen, change, clear, changeAll);
        bar.addClassName("bulk-bar");
        bar.getElement().setAttribute("role", "group");
        bar.getElement().setAttribute("aria-label", texts.get("bulk"));
        getContent().add(bar, last);
    }

    void choose(int number) {
        chosen.setText(texts.get("bulk.chosen", number));
        change.setEnabled(number > 0);
        clear.setVisible(number > 0);
    }

    void found(long number) {
        boolean tooMany = number > BulkChanges.MAX;
        changeAll.setText(texts.get(tooMany ? "bulk.tooMany" : "bulk.changeAll", tooMany ? BulkChanges.MAX : number));
        changeAll.setEnabled(number > 0 && !tooMany);
    }

    void showLast(Optional<BulkRun> run) {
        last.setVisible(run.isPresent());
        run.ifPresent(done -> lastChange.setText(texts.get("bulk.last", BulkDialog.result(texts, done))));
    }
}
