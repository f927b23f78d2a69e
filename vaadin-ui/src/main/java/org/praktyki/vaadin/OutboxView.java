package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.praktyki.core.mail.MailRetention;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.mail.Outbox;
import org.praktyki.core.mail.QueuedMail;

/** Letters that go out, and how each of them stands; the last written first. */
final class OutboxView extends Composite<Main> implements HasDynamicTitle {

    static final String PATH = "outbox";

    private static final int PAGE = 100;

    /** Which letters are listed. */
    private enum Which {
        ALL(EnumSet.allOf(MailState.class)),
        WAITING(Set.of(MailState.WAITING)),
        FAILED(MailState.FAILED),
        DONE(MailState.DONE);

        @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
        private final Set<MailState> states;

        Which(Set<MailState> states) {
            this.states = Set.copyOf(states);
        }
    }

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Outbox outbox;
    private final transient MailStanding standing;
    private final Select<Which> which = new Select<>();
    private final Span count = new Span();
    private final Grid<QueuedMail> grid = new Grid<>();
    private final Button older = new Button();
    private final transient List<QueuedMail> shown = new ArrayList<>();

    OutboxView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.outbox = desk.praktyki().outbox();
        this.standing = new MailStanding(texts, outbox.isSending());
        Div head = new Div(new H1(texts.get("outbox.title")));
        head.addClassName("page-head");
        older.setText(texts.get("messages.older"));
        older.addClickListener(click -> more());
        Paragraph hint = new Paragraph(texts.get(
                outbox.isSending() ? "outbox.hint" : "outbox.hint.copy",
                MailRetention.KEPT.toDays(),
                MailRetention.WAITS.toDays()));
        getContent().addClassNames("page", "page-list");
        getContent().add(head, hint, filters(), rows(), older);
        list();
    }

    private Div filters() {
        which.setLabel(texts.get("messages.which"));
        which.setItems(Which.values());
        which.setItemLabelGenerator(value -> texts.get("outbox.which." + value));
        which.setValue(Which.ALL);
        which.addValueChangeListener(change -> list());
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        Div filters = new Div(which, count);
        filters.addClassName("filters");
        return filters;
    }

    private Grid<QueuedMail> rows() {
        grid.addComponentColumn(this::what).setHeader(texts.get("outbox.letter"));
        grid.setEmptyStateText(texts.get("outbox.none"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(click -> UI.getCurrent().navigate(MailView.class, MailView.of(click.getItem())));
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("practices");
        grid.getElement().setAttribute("aria-label", texts.get("outbox.title"));
        return grid;
    }

    /** What it is about, how it stands, when it was written, to whom, and what stood in its way. */
    Div what(QueuedMail mail) {
        Span at = new Span(texts.moment(mail.queuedAt()));
        at.addClassName("message-at");
        Div line = new Div(
                new RouterLink(mail.mail().subject(), MailView.class, MailView.of(mail)), standing.badge(mail), at);
        line.addClassName("message-from");
        Div what = new Div(line, details(texts.get("outbox.to", mail.mail().to().value())));
        standing.reason(mail).ifPresent(reason -> what.add(details(reason)));
        what.addClassName("contact");
        return what;
    }

    private static Span details(String text) {
        Span details = new Span(text);
        details.addClassName("contact-details");
        return details;
    }

    private void list() {
        shown.clear();
        more();
    }

    private void more() {
        Set<MailState> states = which.getValue().states;
        shown.addAll(outbox.list(desk.actor(), states, shown.size(), PAGE));
        long all = outbox.count(desk.actor(), states);
        grid.setItems(shown);
        count.setText(texts.get("outbox.count", all));
        older.setVisible(all > shown.size());
    }

    @Override
    public String getPageTitle() {
        return texts.get("outbox.title") + " – " + desk.site(texts);
    }
}
