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
import java.util.List;
import java.util.Optional;
import org.praktyki.core.message.Message;
import org.praktyki.core.message.MessageFilter;
import org.praktyki.core.message.Messages;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Practice;

/** What the public wrote to contacts of the practices that one may change: new messages first. */
final class MessagesView extends Composite<Main> implements HasDynamicTitle {

    static final String PATH = "messages";

    private static final int PAGE = 100;

    /** Which messages are listed. */
    private enum Which {
        ALL,
        NEW,
        HANDLED
    }

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Messages messages;
    private final Select<Which> which = new Select<>();
    private final Span count = new Span();
    private final Grid<Message> grid = new Grid<>();
    private final Button older = new Button();
    private final transient List<Message> shown = new ArrayList<>();
    private int passed;

    MessagesView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.messages = desk.praktyki().messages();
        Div head = new Div(new H1(texts.get("messages.title")));
        head.addClassName("page-head");
        older.setText(texts.get("messages.older"));
        older.addClickListener(click -> more());
        getContent().addClassNames("page", "page-list");
        getContent().add(head, new Paragraph(texts.get("messages.hint")), filters(), rows(), older);
        list();
    }

    private Div filters() {
        which.setLabel(texts.get("messages.which"));
        which.setItems(Which.values());
        which.setItemLabelGenerator(value -> texts.get("messages.which." + value));
        which.setValue(Which.ALL);
        which.addValueChangeListener(change -> list());
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        Div filters = new Div(which, count);
        filters.addClassName("filters");
        return filters;
    }

    private Grid<Message> rows() {
        grid.addComponentColumn(this::who).setHeader(texts.get("messages.from"));
        grid.setEmptyStateText(texts.get("messages.none"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(
                click -> UI.getCurrent().navigate(MessageView.class, MessageView.of(click.getItem())));
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("practices");
        grid.getElement().setAttribute("aria-label", texts.get("messages.title"));
        return grid;
    }

    /** Who wrote when, whether it is new, and to whom about what. */
    Div who(Message message) {
        Span state = new Span(texts.get(message.isNew() ? "messages.new" : "messages.handled"));
        state.addClassNames("badge", message.isNew() ? "badge-waiting" : "badge-past");
        Div line = new Div(new RouterLink(message.sender().name(), MessageView.class, MessageView.of(message)), state);
        Span at = new Span(texts.moment(message.receivedAt()));
        at.addClassName("message-at");
        line.add(at);
        line.addClassName("message-from");
        Optional<Practice> practice = messages.about(desk.actor(), message);
        String to = practice.flatMap(about -> Messages.addressee(about, message))
                .map(Contact::name)
                .orElseGet(() -> texts.get("messages.nobody"));
        Span about = new Span(
                texts.get("messages.about", to, practice.map(Practice::title).orElse("")));
        about.addClassName("contact-details");
        Div who = new Div(line, about);
        who.addClassName("contact");
        return who;
    }

    private MessageFilter filter() {
        return switch (which.getValue()) {
            case ALL -> MessageFilter.ALL;
            case NEW -> MessageFilter.NEW;
            case HANDLED -> MessageFilter.ALL.withHandled(Optional.of(true));
        };
    }

    private void list() {
        shown.clear();
        passed = 0;
        more();
    }

    private void more() {
        shown.addAll(messages.list(desk.actor(), filter(), passed, PAGE));
        passed += PAGE;
        long all = messages.count(desk.actor(), filter());
        grid.setItems(shown);
        count.setText(texts.get("messages.count", all));
        older.setVisible(all > passed);
    }

    @Override
    public String getPageTitle() {
        return texts.get("messages.title") + " – " + texts.get("site");
    }
}
