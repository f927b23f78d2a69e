package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Funding;

/** Who paid. */
final class FundingFields extends Composite<Div> {

    private static final String LINES = "funding.lines";
    private static final String FUNDERS = "funding.funders";

    private final TextArea lines;
    private final Rows<FunderFields> funders;

    FundingFields(Texts texts, BodyLogo.Signs signs) {
        lines = new TextArea(texts.field(LINES));
        lines.setHelperText(texts.get("hint.lines"));
        lines.setWidthFull();
        funders = new Rows<>(
                new Rows.Wording(texts.get("funder"), texts.get("funder.add"), texts.get("funder.remove")),
                () -> new FunderFields(texts, signs));
        getContent().add(lines, funders);
    }

    void show(Funding funding) {
        lines.setValue(String.join("\n", funding.lines()));
        funders.clear();
        funding.funders().forEach(funder -> funders.addEmpty().show(funder));
    }

    /** Whether bodies can be added and removed. */
    void setFixed(boolean fixed) {
        funders.setFixed(fixed);
        funders.all().forEach(row -> row.setFixed(fixed));
    }

    Funding read(Reading reading) {
        List<FunderFields> rows = funders.all();
        List<Funder> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).read(path(i), reading).ifPresent(read::add);
        }
        return new Funding(reading.lines(LINES, lines.getValue(), Function.identity()), read);
    }

    Stream<FormField> fields() {
        List<FunderFields> rows = funders.all();
        return Stream.concat(
                Stream.of(new FormField(LINES, lines)),
                IntStream.range(0, rows.size()).boxed().flatMap(i -> rows.get(i).fields(path(i))));
    }

    private static String path(int index) {
        return FUNDERS + "[" + index + "]";
    }
}
