package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.praktyki.core.message.Message;
import org.praktyki.core.message.MessageId;
import org.praktyki.core.message.Messages;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Practice;

/** One message: who wrote it to whom about what, what it says, and the answer to it in the reader's own mail program. */
final class MessageView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ID = "message";

    static final String PATH = MessagesView.PATH + "/:" + ID;

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Messages messages;

    MessageView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.messages = desk.praktyki().messages();
        getContent().addClassName("page");
    }

    /** The address of a message. */
    static RouteParameters of(Message message) {
        return new RouteParameters(ID, message.id().toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Message> message = event.getRouteParameters()
                .get(ID)
                .flatMap(MessageView::id)
                .flatMap(id -> messages.find(desk.actor(), id));
        if (message.isPresent()) {
            show(message.get());
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private static Optional<MessageId> id(String text) {
        try {
            return Optional.of(MessageId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(Message message) {
        Practice practice = messages.about(desk.actor(), message).orElseThrow();
        Div head = new Div(new H1(texts.get("message.title")), state(message));
        head.addClassName("page-head");
        Paragraph text = new Paragraph(message.text());
        text.addClassName("message-text");
        text.getElement().setAttribute("dir", "auto");
        getContent().removeAll();
        getContent()
                .add(
                        head,
                        part(facts(message, practice)),
                        part(text),
                        deeds(message, practice),
                        new RouterLink(texts.get("message.back"), MessagesView.class));
    }

    private static Div part(Component content) {
        Div part = new Div(content);
        part.addClassName("part");
        return part;
    }

    private Span state(Message message) {
        Span state = new Span(texts.get(message.isNew() ? "messages.new" : "messages.handled"));
        state.addClassNames("badge", message.isNew() ? "badge-waiting" : "badge-past");
        return state;
    }

    private DescriptionList facts(Message message, Practice practice) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "messages.from", new Span(message.sender().name()));
        fact(facts, "message.email", new Span(message.sender().email().value()));
        message.sender().office().ifPresent(office -> fact(facts, "message.office", new Span(office)));
        String to =
                Messages.addressee(practice, message).map(Contact::name).orElseGet(() -> texts.get("messages.nobody"));
        fact(facts, "message.to", new Span(to));
        fact(facts, "message.practice", new RouterLink(practice.title(), EditorView.class, EditorView.of(practice)));
        fact(facts, "messages.at", new Span(texts.moment(message.receivedAt())));
        message.handling()
                .ifPresent(handling -> fact(
                        facts,
                        "messages.handled",
                        new Span(texts.get("message.handling", handling.by(), texts.moment(handling.at())))));
        return facts;
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(texts.get(key)), new DescriptionList.Description(value));
    }

    private Div deeds(Message message, Practice practice) {
        Anchor answer = new Anchor(mail(message, practice), texts.get("message.answer"));
        answer.addClassName("message-answer");
        Div deeds = new Div(answer);
        deeds.addClassName("message-deeds");
        if (message.isNew()) {
            deeds.add(new Button(texts.get("message.handle"), click -> handle(message)));
        }
        Button delete = new Button(texts.get("message.delete"), click -> askToDelete(message));
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        deeds.add(delete);
        return deeds;
    }

    /** RFC 6068: all but letters and digits is encoded, so that nothing that was typed becomes a further field. */
    private String mail(Message message, Practice practice) {
        return "mailto:" + encoded(message.sender().email().value()).replace("%40", "@") + "?subject="
                + encoded(texts.get("message.subject", practice.title()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void handle(Message message) {
        messages.markHandled(desk.actor(), message.id());
        UI.getCurrent().navigate(MessagesView.class);
        Notices.success(texts.get("message.marked"));
    }

    private void askToDelete(Message message) {
        new MessageRemovalDialog(texts, message, () -> {
                    messages.delete(desk.actor(), message.id());
                    UI.getCurrent().navigate(MessagesView.class);
                    Notices.success(texts.get("message.deleted"));
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return texts.get("message.title") + " – " + texts.get("site");
    }
}
