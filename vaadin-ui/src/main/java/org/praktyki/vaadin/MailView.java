package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.mail.MailId;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.mail.Outbox;
import org.praktyki.core.mail.Progress;
import org.praktyki.core.mail.QueuedMail;
import org.praktyki.core.mail.Trouble;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;

/** One letter of the outbox: to whom it goes, how it stands, what it says, and what can be done about it. */
final class MailView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ID = "mail";

    static final String PATH = OutboxView.PATH + "/:" + ID;

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Outbox outbox;
    private final transient MailStanding standing;

    MailView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.outbox = desk.praktyki().outbox();
        this.standing = new MailStanding(texts, outbox.isSending());
        getContent().addClassName("page");
    }

    /** The address of a letter. */
    static RouteParameters of(QueuedMail mail) {
        return new RouteParameters(ID, mail.id().toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<QueuedMail> mail =
                event.getRouteParameters().get(ID).flatMap(MailView::id).flatMap(id -> outbox.find(desk.actor(), id));
        if (mail.isPresent()) {
            show(mail.get());
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private static Optional<MailId> id(String text) {
        try {
            return Optional.of(MailId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(QueuedMail mail) {
        Div head = new Div(new H1(texts.get("mail.title")), standing.badge(mail));
        head.addClassName("page-head");
        Paragraph text = new Paragraph(mail.mail().text());
        text.addClassName("message-text");
        text.getElement().setAttribute("dir", "auto");
        text.getElement().setAttribute("lang", mail.mail().language());
        getContent().removeAll();
        getContent()
                .add(
                        head,
                        part(facts(mail)),
                        part(new H2(texts.get("mail.letter")), text),
                        new MailDeeds(texts, outbox, desk::actor, mail, this::again),
                        new RouterLink(texts.get("mail.back"), OutboxView.class));
    }

    /** What was done is shown at once; a letter that is there no longer leads back to the others. */
    private void again(MailId id) {
        outbox.find(desk.actor(), id)
                .ifPresentOrElse(this::show, () -> UI.getCurrent().navigate(OutboxView.class));
    }

    private static Div part(Component... contents) {
        Div part = new Div(contents);
        part.addClassName("part");
        return part;
    }

    private DescriptionList facts(QueuedMail mail) {
        DescriptionList facts = new DescriptionList();
        facts.addClassNames("facts", "facts-of-mail");
        fact(facts, "mail.to", new Span(mail.mail().to().value()));
        fact(facts, "mail.subject", new Span(mail.mail().subject()));
        about(mail.mail().about()).ifPresent(about -> fact(facts, "mail.about", about));
        fact(facts, "mail.queued", new Span(texts.moment(mail.queuedAt())));
        addWay(facts, mail);
        return facts;
    }

    private Optional<Component> about(Subject about) {
        if (about.kind() != Subject.Kind.PRACTICE) {
            return Optional.of(new Span(texts.get("audit.kind." + about.kind())));
        }
        Optional<Practice> practice = desk.praktyki().practices().find(desk.actor(), PracticeId.of(about.id()));
        return practice.map(found -> new RouterLink(found.title(), EditorView.class, EditorView.of(found)));
    }

    private void addWay(DescriptionList facts, QueuedMail mail) {
        Progress progress = mail.progress();
        if (mail.state() != MailState.WAITING) {
            fact(facts, "mail.state." + mail.state(), new Span(texts.moment(progress.at())));
        }
        if (progress.tries() > 0) {
            fact(facts, "mail.tries", new Span(Integer.toString(progress.tries())));
        }
        standing.reason(mail).ifPresent(reason -> fact(facts, "mail.reason", new Span(reason)));
        progress.trouble()
                .map(Trouble::said)
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> fact(facts, "mail.said", new Span(said)));
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(texts.get(key)), new DescriptionList.Description(value));
    }

    @Override
    public String getPageTitle() {
        return texts.get("mail.title") + " – " + desk.site(texts);
    }
}
