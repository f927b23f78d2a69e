package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.function.Supplier;
import org.praktyki.core.change.StaleException;
import org.praktyki.core.partner.PartnerQuery;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.replication.Adoption;
import org.praktyki.core.replication.Answer;
import org.praktyki.core.replication.Replication;
import org.praktyki.core.replication.ReplicationId;
import org.praktyki.core.replication.ReplicationStatus;
import org.praktyki.core.replication.Replications;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.RichText;

/** One replication: who took what over and how, who claimed it, and what the source says, which can be said here for it. */
final class ReplicationView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ID = "replication";

    static final String PATH = ReplicationsView.PATH + "/:" + ID;

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Replications replications;
    private final TextArea note = new TextArea();

    ReplicationView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.replications = desk.praktyki().replications();
        note.setLabel(texts.get("replication.note"));
        note.setHelperText(texts.get("replication.note.hint"));
        note.setMaxLength(Answer.MAX_NOTE);
        note.setMinRows(2);
        note.addClassName("replication-note");
        getContent().addClassName("page");
    }

    /** The address of a replication. */
    static RouteParameters of(Replication replication) {
        return new RouteParameters(ID, replication.id().toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Replication> replication = event.getRouteParameters()
                .get(ID)
                .flatMap(ReplicationView::id)
                .flatMap(id -> replications.find(desk.actor(), id));
        if (replication.isPresent()) {
            show(replication.get());
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private static Optional<ReplicationId> id(String text) {
        try {
            return Optional.of(ReplicationId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(Replication replication) {
        Div head = new Div(
                new H1(replication.adoption().taker().name()), ReplicationsView.badge(texts, replication.status()));
        head.addClassName("page-head");
        note.setValue(replication.answer().flatMap(Answer::note).orElse(""));
        getContent().removeAll();
        getContent().add(head, part(facts(replication)));
        if (replication.isAnswerable()) {
            getContent().add(note, answers(replication));
        }
        getContent().add(deeds(replication), new RouterLink(texts.get("replication.back"), ReplicationsView.class));
    }

    private static Div part(Component content) {
        Div part = new Div(content);
        part.addClassName("part");
        return part;
    }

    private DescriptionList facts(Replication replication) {
        Practice practice = replications.about(desk.actor(), replication).orElseThrow();
        Adoption adoption = replication.adoption();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(
                facts,
                "replication.practice",
                new RouterLink(practice.title(), EditorView.class, EditorView.of(practice)));
        adoption.taker()
                .partner()
                .flatMap(
                        id -> desk.praktyki().partners().directory(desk.actor()).partner(id))
                .ifPresent(partner -> fact(
                        facts,
                        "replication.partner",
                        new Span(partner.names().latest().text())));
        adoption.taker()
                .territory()
                .map(Teryt::value)
                .ifPresent(code -> fact(facts, "replication.teryt", new Span(code)));
        text(facts, "replication.adaptation", adoption.adaptation());
        text(facts, "replication.results", adoption.results());
        adoption.ownPractice()
                .ifPresent(own -> fact(
                        facts,
                        "replication.ownPractice",
                        new Span(PracticeSource.of(desk).title(own))));
        fact(facts, "replication.claimed", new Span(texts.moment(replication.claimedAt())));
        replication
                .claimant()
                .ifPresent(claimant ->
                        fact(facts, "replication.claimant", new Span(claimant.name() + ", " + claimant.email())));
        replication
                .answer()
                .ifPresent(answer -> fact(facts, "replication.answered", new Span(texts.moment(answer.at()))));
        return facts;
    }

    private void text(DescriptionList facts, String key, RichText text) {
        if (!text.isEmpty()) {
            Paragraph shown = new Paragraph(text.plainText());
            shown.addClassName("message-text");
            fact(facts, key, shown);
        }
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(texts.get(key)), new DescriptionList.Description(value));
    }

    private Div answers(Replication replication) {
        Button yes = new Button(texts.get("replication.confirm"), click -> answer(replication, true));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button no = new Button(texts.get("replication.decline"), click -> answer(replication, false));
        return deeds(yes, no);
    }

    private Div deeds(Replication replication) {
        Button edit = new Button(texts.get("replication.edit"), click -> edit(replication));
        Div deeds = deeds(edit);
        if (replication.status() != ReplicationStatus.WITHDRAWN) {
            Button withdraw = new Button(texts.get("replication.withdraw"), click -> askToWithdraw(replication));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            deeds.add(withdraw);
        }
        return deeds;
    }

    private static Div deeds(Button... buttons) {
        Div deeds = new Div(buttons);
        deeds.addClassName("message-deeds");
        return deeds;
    }

    private void answer(Replication replication, boolean confirmed) {
        change(
                () -> replications.answer(desk.actor(), replication, confirmed, note.getValue()),
                confirmed ? "replication.confirmed" : "replication.declined");
    }

    private void edit(Replication replication) {
        new ReplicationDialog(
                        texts,
                        Optional.of(replication),
                        PracticeSource.of(desk),
                        desk.praktyki().partners().directory(desk.actor()).partners(PartnerQuery.ALL),
                        (practice, adoption) -> change(
                                () -> replications.correct(desk.actor(), replication, adoption), "replication.saved"))
                .open();
    }

    private void askToWithdraw(Replication replication) {
        Dialog dialog = new Dialog(texts.get("replication.withdraw.title"));
        dialog.setWidth("min(30rem, 96vw)");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new Paragraph(texts.get("replication.withdraw.hint")));
        Button stay = new Button(texts.get("cancel"), click -> dialog.close());
        stay.setAutofocus(true);
        Button withdraw = new Button(texts.get("replication.withdraw.do"), click -> {
            dialog.close();
            change(() -> replications.withdraw(desk.actor(), replication), "replication.withdrawn");
        });
        withdraw.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        dialog.getFooter().add(stay, withdraw);
        dialog.open();
    }

    /** Shows what came of it; where someone else was quicker, what they have made of it. */
    private void change(Supplier<Replication> change, String said) {
        try {
            show(change.get());
            Notices.success(texts.get(said));
        } catch (StaleException e) {
            show((Replication) e.current());
            Notices.failure(texts.get("replication.stale"));
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("replications.title") + " – " + texts.get("site");
    }
}
