package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.Certainty;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.partner.MemberRole;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.Term;

/** One membership: who, as what, from when until when, by the word of which sources; and a line that shows when. */
final class MembershipFields implements Rows.Row {

    private final Texts texts;
    private final TermBar bar = new TermBar();
    private final Span standing = new Span();
    private final PartnerChooser member;
    private final Select<MemberRole> role = new Select<>();
    private final TermFields term;
    private final MultiSelectComboBox<CitationFields> citations = new MultiSelectComboBox<>();

    /**
     * An empty one.
     *
     * @param changed called when it holds at another time
     */
    MembershipFields(Texts texts, PartnerSource partners, List<CitationFields> sources, Runnable changed) {
        this.texts = texts;
        member = new PartnerChooser(texts, partners, texts.get("membership.member"));
        member.setRequiredIndicatorVisible(true);
        member.setManualValidation(true);
        role.setLabel(texts.get("membership.role"));
        role.setItems(MemberRole.values());
        role.setItemLabelGenerator(value -> value.label(texts.locale()));
        role.setValue(MemberRole.MEMBER);
        term = new TermFields(texts);
        term.whenChanged(changed);
        citations.setLabel(texts.get("membership.citations"));
        citations.setItemLabelGenerator(source -> source.title().isEmpty() ? texts.get("citation") : source.title());
        citations.setItems(sources);
        citations.addClassName("wide");
        standing.addClassNames("wide", "member-standing");
    }

    @Override
    public Component[] content() {
        return new Component[] {bar, standing, member, role, term.from(), term.until(), citations};
    }

    @Override
    public void focus() {
        member.focus();
    }

    /** Shows a membership, whose sources stand in these rows. */
    void show(Membership membership, Map<Citation, CitationFields> sources) {
        member.show(Optional.of(membership.member()));
        role.setValue(membership.role());
        term.show(membership.term());
        Set<CitationFields> named = new LinkedHashSet<>();
        membership.citations().forEach(citation -> named.add(Objects.requireNonNull(sources.get(citation))));
        citations.setValue(named);
    }

    /** There are other sources to choose from, or they are called otherwise. */
    void offer(List<CitationFields> sources) {
        Set<CitationFields> kept = new LinkedHashSet<>(citations.getValue());
        kept.retainAll(sources);
        citations.setItems(sources);
        citations.setValue(kept);
    }

    /** When it holds, as far as that can be understood. */
    Term term() {
        return term.understood();
    }

    /** Draws when it holds, and says whether it does on a day. */
    void draw(TimeScale scale, Term around, LocalDate day) {
        bar.draw(scale, around, term(), day);
        Certainty exists = around.on(day);
        Certainty holds = term().on(day);
        Certainty certainty = exists.compareTo(holds) >= 0 ? exists : holds;
        standing.setText(texts.get("membership." + certainty, texts.date(day)));
        for (Component part : content()) {
            part.getElement().getClassList().set("not-then", certainty == Certainty.NONE);
        }
    }

    /** The membership; none where nobody is named, which is a finding. */
    Optional<Membership> read(String path, Reading reading, Map<CitationFields, Citation> sources) {
        Term holds = term.read(path + ".term", reading);
        if (member.read().isEmpty()) {
            reading.refuse(path + ".member", "", Problem.REQUIRED);
        }
        // those that cannot be read are findings of their own
        List<Citation> named = sources.keySet().stream()
                .filter(citations.getValue()::contains)
                .map(sources::get)
                .toList();
        return member.read().map(id -> new Membership(id, role.getValue(), holds, named));
    }

    Stream<FormField> fields(String path) {
        return Stream.of(
                        Stream.of(new FormField(path + ".member", member), new FormField(path + ".role", role)),
                        term.fields(path + ".term"),
                        Stream.of(new FormField(path + ".citations", citations)))
                .flatMap(some -> some);
    }
}
