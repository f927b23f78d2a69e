package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import org.praktyki.core.partner.Term;

/** When something holds, drawn on a line of days; the fields beside it say the same, so it is there for the eye alone. */
final class TermBar extends Composite<Div> {

    TermBar() {
        getContent().addClassNames("term-bar", "wide");
        getContent().getElement().setAttribute("aria-hidden", "true");
    }

    /**
     * Draws a term.
     *
     * @param around where it belongs, drawn behind it
     * @param day marked on the line
     */
    void draw(TimeScale scale, Term around, Term term, LocalDate day) {
        getContent().removeAll();
        scale.stretches(around).forEach(stretch -> add("term-around", stretch.start(), stretch.width()));
        scale.stretches(term)
                .forEach(stretch ->
                        add(stretch.certain() ? "term-certain" : "term-possible", stretch.start(), stretch.width()));
        add("term-day", scale.at(day), 0);
    }

    private void add(String name, double start, double width) {
        Span drawn = new Span();
        drawn.addClassName(name);
        drawn.getStyle().set("inset-inline-start", percent(start));
        if (width > 0) {
            drawn.getStyle().set("width", percent(width));
        }
        getContent().add(drawn);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
