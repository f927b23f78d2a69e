package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Definition;
import org.praktyki.core.metric.Period;

/** What an indicator means, and has meant. */
final class DefinitionsFields extends Composite<Div> {

    private static final String PATH = "definitions";

    private final Rows<DefinitionFields> rows;

    DefinitionsFields(Texts texts) {
        rows = new Rows<>(
                new Rows.Wording(texts.get("definition"), texts.get("definition.add"), texts.get("definition.remove")),
                () -> new DefinitionFields(texts));
        rows.whenChanged(this::arrange);
        getContent().add(new Paragraph(texts.get("definitions.hint")), rows);
    }

    /** Where the first one is removed, the next has always held. */
    private void arrange() {
        List<DefinitionFields> all = rows.all();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).setFirst(i == 0);
        }
    }

    void show(List<Definition> definitions) {
        rows.clear();
        definitions.forEach(definition -> rows.addEmpty().show(definition));
    }

    /** Whether definitions can be added and removed. */
    void setFixed(boolean fixed) {
        rows.setFixed(fixed);
    }

    /**
     * The definitions as they are written.
     *
     * @param before given back where they cannot be read
     */
    List<Definition> read(List<Definition> before, Reading reading) {
        List<DefinitionFields> all = rows.all();
        List<Definition> read = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            read.add(all.get(i).read(path(i), i == 0, reading));
        }
        if (read.isEmpty()) {
            reading.refuse(PATH, "", Problem.REQUIRED);
            return before;
        }
        boolean follow = follow(read, reading);
        boolean computed = formulas(all, reading);
        return follow && computed && formulas(read) ? read : before;
    }

    private static boolean follow(List<Definition> definitions, Reading reading) {
        boolean right = true;
        Optional<Period> last = Optional.empty();
        for (int i = 1; i < definitions.size(); i++) {
            Optional<Period> since = definitions.get(i).since();
            Optional<Period> before = last;
            if (since.isPresent()
                    && before.filter(period -> period.compareTo(since.get()) >= 0)
                            .isPresent()) {
                reading.refuse(path(i) + ".since", since.get().toString(), Problem.DATES_OUT_OF_ORDER);
                right = false;
            }
            right &= since.isPresent();
            last = since.or(() -> before);
        }
        return right;
    }

    /** An indicator is computed under all of its definitions, or under none. */
    private static boolean formulas(List<DefinitionFields> rows, Reading reading) {
        long written = rows.stream().filter(DefinitionFields::hasFormula).count();
        if (written == 0 || written == rows.size()) {
            return true;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).hasFormula()) {
                reading.refuse(path(i) + ".formula", "", Problem.REQUIRED);
            }
        }
        return false;
    }

    /** A formula that cannot be read is none here. */
    private static boolean formulas(List<Definition> definitions) {
        return definitions.stream()
                        .map(definition -> definition.formula().isPresent())
                        .distinct()
                        .count()
                == 1;
    }

    Stream<FormField> fields() {
        List<DefinitionFields> all = rows.all();
        return IntStream.range(0, all.size()).boxed().flatMap(i -> all.get(i).fields(path(i)));
    }

    private static String path(int index) {
        return PATH + "[" + index + "]";
    }
}
