package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.praktyki.core.practice.Located;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryRegister;

/** What the territorial register makes of a place as it is being written: units to choose, and what contradicts it. */
final class RegisterLookup extends Composite<Div> {

    private final transient Texts texts;
    private final transient TerritoryRegister register;
    private final transient Consumer<Territory> choose;
    private boolean fixed;

    /**
     * A lookup in one register.
     *
     * @param choose called with the unit that the author chooses
     */
    RegisterLookup(Texts texts, TerritoryRegister register, Consumer<Territory> choose) {
        this.texts = texts;
        this.register = register;
        this.choose = choose;
        getContent().addClassNames("lookup", "wide");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", texts.get("lookup"));
    }

    /** Whether nothing can be chosen. */
    void setFixed(boolean value) {
        fixed = value;
    }

    /** Looks up what a card says. */
    void look(RecordCard card) {
        Located located = Located.of(card, register);
        getContent().removeAll();
        List<Territory> candidates = candidates(card, located);
        if (!candidates.isEmpty() && !fixed) {
            say(texts.get("lookup.candidates"));
            candidates.forEach(unit -> getContent().add(button(unit)));
        } else if (!located.findings().isEmpty()) {
            say(located.findings().stream()
                    .map(finding -> texts.field(finding.field()) + ": " + texts.problem(finding))
                    .collect(Collectors.joining("; ")));
        }
        getContent().setVisible(getContent().getComponentCount() > 0);
    }

    /** Where exactly one unit fits, it is offered too: nothing is filled in unasked. */
    private List<Territory> candidates(RecordCard card, Located located) {
        Optional<Territory> only =
                located.card().teryt().filter(code -> card.teryt().isEmpty()).flatMap(register::find);
        return only.map(List::of).orElseGet(located::candidates);
    }

    private void say(String text) {
        Paragraph said = new Paragraph(text);
        said.getElement().setAttribute("role", "status");
        getContent().add(said);
    }

    private Button button(Territory unit) {
        Button button = new Button(describe(unit), click -> choose.accept(unit));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private String describe(Territory unit) {
        String above = register.path(unit.code()).reversed().stream()
                .skip(1)
                .map(Territory::name)
                .collect(Collectors.joining(", "));
        return unit.name() + " – " + unit.kind() + (above.isEmpty() ? "" : ", " + above) + " (" + unit.code() + ")";
    }
}
