package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import org.praktyki.core.audit.Audit;
import org.praktyki.core.audit.AuditCheck;
import org.praktyki.core.audit.AuditEntry;
import org.praktyki.core.audit.Subject;

/** Who did what, newest first, and whether the log is as it was written. */
final class AuditView extends Composite<Main> implements HasDynamicTitle {

    static final String PATH = "audit";

    private static final int PAGE = 100;

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Audit audit;
    private final AuditFilters filters;
    private final Grid<AuditEntry> grid = new Grid<>();
    private final Button older = new Button();
    private final Paragraph verdict = new Paragraph();
    private final transient List<AuditEntry> shown = new ArrayList<>();

    AuditView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.audit = desk.praktyki().audit();
        this.filters = new AuditFilters(texts, this::list);
        Button verify = new Button(texts.get("audit.verify"), click -> verify());
        Div head = new Div(new H1(texts.get("audit.title")), verify);
        head.addClassName("page-head");
        verdict.getElement().setAttribute("role", "status");
        older.setText(texts.get("audit.older"));
        older.addClickListener(click -> more());
        getContent().addClassNames("page", "page-list");
        getContent().add(head, verdict, filters, rows(), older);
        list();
    }

    private Grid<AuditEntry> rows() {
        grid.addColumn(entry -> texts.moment(entry.deed().at()))
                .setHeader(texts.get("audit.at"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::what).setHeader(texts.get("audit.what")).setFlexGrow(1);
        grid.setEmptyStateText(texts.get("audit.none"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("practices");
        grid.getElement().setAttribute("aria-label", texts.get("audit.title"));
        return grid;
    }

    /** Who did what to what, and why. */
    Div what(AuditEntry entry) {
        Span who = new Span(entry.deed().actor());
        who.addClassName("bulk-title");
        Span action = new Span(texts.get("audit.action." + entry.deed().action()) + " · ");
        Div what = new Div(who, action, subject(entry.subject()));
        entry.deed().note().ifPresent(note -> what.add(new Paragraph(note(entry, note))));
        if (entry.isErased()) {
            what.add(new Paragraph(texts.get("audit.erased")));
        }
        what.addClassName("bulk-lines");
        return what;
    }

    /** A run of an import ends with how many practices it wrote. */
    private String note(AuditEntry entry, String note) {
        return entry.subject().kind() == Subject.Kind.FILES && note.matches("\\d+")
                ? texts.get("import.audit", note)
                : note;
    }

    private Component subject(Subject subject) {
        String version = subject.version() > 0 ? texts.get("audit.version", Long.toString(subject.version())) : "";
        String text = texts.get("audit.subject", texts.get("audit.kind." + subject.kind()), subject.id(), version);
        return subject.kind() == Subject.Kind.PRACTICE
                ? new RouterLink(text, EditorView.class, new RouteParameters(EditorView.ID, subject.id()))
                : new Span(text.strip());
    }

    private void list() {
        shown.clear();
        more();
    }

    private void more() {
        long before = shown.isEmpty() ? Long.MAX_VALUE : shown.getLast().number();
        List<AuditEntry> next = audit.list(desk.actor(), filters.read(), before, PAGE);
        shown.addAll(next);
        grid.setItems(shown);
        older.setVisible(next.size() == PAGE);
    }

    private void verify() {
        AuditCheck check = audit.verify(desk.actor());
        verdict.setText(check.broken()
                .map(number -> texts.get("audit.broken", Long.toString(number)))
                .orElseGet(() -> texts.get(
                        "audit.whole",
                        check.entries(),
                        Long.toString(check.last().number()),
                        check.last().hash())));
        verdict.setClassName("warning", !check.ok());
    }

    @Override
    public String getPageTitle() {
        return texts.get("audit.title") + " – " + desk.site(texts);
    }
}
