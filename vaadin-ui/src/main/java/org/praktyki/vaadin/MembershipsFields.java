package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.Term;

/** Who belongs and belonged to a partnership, each on a line of days, with the sources that say so. */
final class MembershipsFields extends Composite<Div> {

    private static final String MEMBERSHIPS = "memberships";
    private static final String SOURCES = "citations";

    private final transient Supplier<Term> around;
    private final LocalDate today;
    private final DateField asOf;
    private final Span first = new Span();
    private final Span last = new Span();
    private final Div ends = new Div(first, last);
    private final Rows<MembershipFields> memberships;
    private final Rows<CitationFields> sources;
    private boolean filling;

    /**
     * Memberships of one partnership after the other.
     *
     * @param around when the partnership exists, as far as it is written
     */
    MembershipsFields(Texts texts, EntryChoices choices, Supplier<Term> around) {
        this.around = around;
        this.today = choices.today();
        asOf = new DateField(texts, texts.get("membership.asOf"));
        asOf.setHelperText(texts.get("membership.asOf.hint"));
        asOf.setValue(today);
        asOf.addValueChangeListener(change -> draw());
        sources = new Rows<>(
                new Rows.Wording(texts.get("citation"), texts.get("citation.add"), texts.get("citation.remove")),
                () -> new CitationFields(texts, this::offer));
        sources.whenChanged(this::offer);
        memberships = new Rows<>(
                new Rows.Wording(texts.get("membership"), texts.get("membership.add"), texts.get("membership.remove")),
                () -> new MembershipFields(texts, choices.partners(), sources.all(), this::draw));
        memberships.whenChanged(this::draw);
        ends.addClassName("term-ends");
        ends.getElement().setAttribute("aria-hidden", "true");
        Div timeline = new Div(asOf, ends, memberships);
        timeline.addClassName("timeline");
        getContent().add(timeline, new H3(texts.get("citations")), new Paragraph(texts.get("citations.hint")), sources);
    }

    void show(Partnership partnership) {
        filling = true;
        sources.clear();
        Map<Citation, CitationFields> rows = new LinkedHashMap<>();
        for (Citation citation : partnership.citations()) {
            CitationFields row = sources.addEmpty();
            row.show(citation);
            rows.put(citation, row);
        }
        memberships.clear();
        partnership.memberships().forEach(membership -> memberships.addEmpty().show(membership, rows));
        asOf.setValue(today);
        filling = false;
        offer();
        draw();
    }

    private void offer() {
        if (!filling) {
            memberships.all().forEach(row -> row.offer(sources.all()));
        }
    }

    /** Draws all lines anew: each of them lies on the same scale. */
    void draw() {
        if (filling) {
            return;
        }
        LocalDate day = Optional.ofNullable(asOf.getValue()).orElse(today);
        List<Term> terms = new ArrayList<>(List.of(around.get()));
        memberships.all().forEach(row -> terms.add(row.term()));
        TimeScale scale = TimeScale.around(terms, day);
        first.setText(Integer.toString(scale.first().getYear()));
        last.setText(Integer.toString(scale.last().getYear()));
        ends.setVisible(!memberships.all().isEmpty());
        memberships.all().forEach(row -> row.draw(scale, around.get(), day));
    }

    /** Whether memberships and sources can be added and removed. */
    void setFixed(boolean fixed) {
        memberships.setFixed(fixed);
        sources.setFixed(fixed);
    }

    List<Membership> read(Reading reading) {
        Map<CitationFields, Citation> named = new LinkedHashMap<>();
        List<CitationFields> citations = sources.all();
        for (int i = 0; i < citations.size(); i++) {
            Citation read = citations.get(i).read(path(SOURCES, i), reading);
            if (read != null) {
                named.put(citations.get(i), read);
            }
        }
        List<MembershipFields> rows = memberships.all();
        List<Membership> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).read(path(MEMBERSHIPS, i), reading, named).ifPresent(read::add);
        }
        return read;
    }

    Stream<FormField> fields() {
        List<MembershipFields> rows = memberships.all();
        List<CitationFields> citations = sources.all();
        return Stream.concat(
                IntStream.range(0, rows.size()).boxed().flatMap(i -> rows.get(i).fields(path(MEMBERSHIPS, i))),
                IntStream.range(0, citations.size())
                        .boxed()
                        .flatMap(i -> citations.get(i).fields(path(SOURCES, i))));
    }

    private static String path(String list, int index) {
        return list + "[" + index + "]";
    }
}
