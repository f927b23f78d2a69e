package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.NoSuchElementException;
import org.praktyki.core.change.StaleException;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Likeness;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Partners;

/** Entries that may stand for the same partner, to be merged or told apart by a person; and what was merged, to be undone. */
final class DuplicatesView extends Composite<Main> implements HasDynamicTitle {

    static final String PATH = "partners/duplicates";

    /** As many pairs are shown at once; others follow when these are done. */
    static final int SHOWN = 20;

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Partners partners;
    private final transient PartnerFacts facts;
    private final Paragraph count = new Paragraph();
    private final Div suggestions = new Div();
    private final Section merged;

    DuplicatesView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.partners = desk.praktyki().partners();
        this.facts = new PartnerFacts(texts, desk.praktyki().categories().tree(), PartnerSource.of(desk));
        this.merged = new Section();
        merged.addClassName("part");
        count.getElement().setAttribute("role", "status");
        suggestions.addClassName("practice-form");
        Div head = new Div(
                new H1(texts.get("duplicates.title")),
                new RouterLink(texts.get("duplicates.back"), PartnersView.class));
        head.addClassName("page-head");
        getContent().addClassNames("page", "practice-form");
        getContent().add(head, new Paragraph(texts.get("duplicates.hint")), count, suggestions, merged);
        show();
    }

    private void show() {
        List<Likeness> found = partners.duplicates(desk.actor());
        count.setText(texts.get(
                found.isEmpty() ? "duplicates.none" : found.size() > SHOWN ? "duplicates.first" : "duplicates.count",
                found.size(),
                SHOWN));
        suggestions.removeAll();
        found.stream().limit(SHOWN).forEach(likeness -> suggestions.add(pair(likeness)));
        showMerged();
    }

    private Section pair(Likeness likeness) {
        Partner one = likeness.one();
        Partner other = likeness.other();
        H2 title = new H2(texts.get("duplicates.pair", name(one), name(other)));
        Paragraph sign = new Paragraph(texts.get("duplicates.sign." + likeness.sign()));
        VersionsTable sides = new VersionsTable(
                texts.get("conflict.field"),
                texts.get("duplicates.one"),
                texts.get("duplicates.other"),
                facts.of(one).beside(facts.of(other)));
        Div deeds = new Div(
                deed("duplicates.keep.one", one, other, () -> partners.merge(desk.actor(), other.id(), one.id())),
                deed("duplicates.keep.other", one, other, () -> partners.merge(desk.actor(), one.id(), other.id())),
                deed("duplicates.apart", one, other, () -> partners.tellApart(desk.actor(), one.id(), other.id())));
        deeds.addClassName("row-buttons");
        Section pair = new Section(title, sign, links(one, other), sides, deeds);
        pair.addClassName("part");
        return pair;
    }

    private Div links(Partner one, Partner other) {
        Div links = new Div(link("duplicates.open.one", one), link("duplicates.open.other", other));
        links.addClassName("row-buttons");
        return links;
    }

    private RouterLink link(String key, Partner partner) {
        RouterLink link = new RouterLink(texts.get(key), PartnerView.class, EntryView.of(partner));
        link.getElement().setAttribute("aria-label", texts.get(key) + ": " + name(partner));
        return link;
    }

    /** Its accessible name says whom it is about, for the same words stand at each pair. */
    private Button deed(String key, Partner one, Partner other, Runnable run) {
        Button button = new Button(texts.get(key), click -> attempt(key, run));
        button.setAriaLabel(texts.get(key) + ": " + texts.get("duplicates.pair", name(one), name(other)));
        button.setDisableOnClick(true);
        return button;
    }

    private void attempt(String key, Runnable run) {
        try {
            run.run();
            Notices.success(texts.get(key + ".done"));
        } catch (InvalidException | StaleException | NoSuchElementException e) {
            // someone else has decided on one of them meanwhile: what is true now is shown
            Notices.failure(texts.get("duplicates.overtaken"));
        }
        show();
    }

    private void showMerged() {
        Directory directory = partners.directory(desk.actor());
        Table table = new Table();
        TableText rows = new TableText(
                table,
                texts.get("duplicates.merged"),
                List.of(texts.get("duplicates.entry"), texts.get("duplicates.into"), texts.get("duplicates.deeds")));
        List<Partner> entries = directory.merged();
        for (Partner entry : entries) {
            Component kept = directory.partner(entry.id()).map(this::open).orElseGet(() -> new Text("–"));
            rows.row(new Text(name(entry)), kept, undo(entry));
        }
        merged.removeAll();
        merged.add(new H2(texts.get("duplicates.merged")));
        merged.add(entries.isEmpty() ? new Paragraph(texts.get("duplicates.merged.none")) : table);
    }

    private Component open(Partner kept) {
        return new RouterLink(name(kept), PartnerView.class, EntryView.of(kept));
    }

    private Button undo(Partner entry) {
        Button undo = new Button(
                texts.get("duplicates.undo"),
                click -> attempt("duplicates.undo", () -> partners.separate(desk.actor(), entry.id())));
        undo.setAriaLabel(texts.get("duplicates.undo") + ": " + name(entry));
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return undo;
    }

    private static String name(Partner partner) {
        return partner.names().latest().text();
    }

    @Override
    public String getPageTitle() {
        return texts.get("duplicates.title") + " – " + desk.site(texts);
    }
}
