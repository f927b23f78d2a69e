package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.praktyki.core.partner.PartnerQuery;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.replication.Replication;
import org.praktyki.core.replication.ReplicationStatus;
import org.praktyki.core.replication.Replications;

/** Who has taken the practices over that one may change, or says so: those that wait for an answer first of all. */
final class ReplicationsView extends Composite<Main> implements HasDynamicTitle {

    static final String PATH = "replications";

    /** Those that an editor can come across: of the others nobody has vouched for the address. */
    private static final List<ReplicationStatus> STATUSES =
            List.copyOf(EnumSet.complementOf(EnumSet.of(ReplicationStatus.PENDING)));

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Replications replications;
    private final Select<Optional<ReplicationStatus>> which = new Select<>();
    private final Span count = new Span();
    private final Grid<Replication> grid = new Grid<>();

    ReplicationsView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.replications = desk.praktyki().replications();
        Button enter = new Button(texts.get("replications.enter"), click -> enter());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div head = new Div(new H1(texts.get("replications.title")), enter);
        head.addClassName("page-head");
        getContent().addClassNames("page", "page-list");
        getContent().add(head, new Paragraph(texts.get("replications.hint")), filters(), rows());
        list();
    }

    /** How many wait for an answer from whoever sits at a desk. */
    static long waiting(Desk desk) {
        return desk.praktyki()
                .replications()
                .list(desk.actor(), Set.of(ReplicationStatus.CLAIMED))
                .size();
    }

    /** How a replication stands, in the colour of that. */
    static Span badge(Texts texts, ReplicationStatus status) {
        Span badge = new Span(status.label(texts.locale()));
        badge.addClassNames(
                "badge",
                switch (status) {
                    case PENDING, CLAIMED -> "badge-waiting";
                    case CONFIRMED -> "badge-public";
                    case DECLINED -> "badge-returned";
                    case WITHDRAWN -> "badge-past";
                });
        return badge;
    }

    private Div filters() {
        which.setLabel(texts.get("replications.which"));
        which.setItems(Stream.concat(
                        Stream.of(Optional.<ReplicationStatus>empty()),
                        STATUSES.stream().map(Optional::of))
                .toList());
        which.setItemLabelGenerator(status ->
                status.map(one -> one.label(texts.locale())).orElseGet(() -> texts.get("replications.which.ALL")));
        which.setValue(Optional.empty());
        which.addValueChangeListener(change -> list());
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        Div filters = new Div(which, count);
        filters.addClassName("filters");
        return filters;
    }

    private Grid<Replication> rows() {
        grid.addComponentColumn(this::row).setHeader(texts.get("replication.taker"));
        grid.setEmptyStateText(texts.get("replications.none"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(
                click -> UI.getCurrent().navigate(ReplicationView.class, ReplicationView.of(click.getItem())));
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("practices");
        grid.getElement().setAttribute("aria-label", texts.get("replications.title"));
        return grid;
    }

    /** Who took what over, how that stands, and since when it is claimed. */
    Div row(Replication replication) {
        RouterLink taker = new RouterLink(
                replication.adoption().taker().name(), ReplicationView.class, ReplicationView.of(replication));
        Span at = new Span(texts.moment(replication.claimedAt()));
        at.addClassName("message-at");
        Div line = new Div(taker, badge(texts, replication.status()), at);
        line.addClassName("message-from");
        Span about = new Span(replications
                .about(desk.actor(), replication)
                .map(Practice::title)
                .orElse(""));
        about.addClassName("contact-details");
        Div row = new Div(line, about);
        row.addClassName("contact");
        return row;
    }

    private void list() {
        Set<ReplicationStatus> statuses = which.getValue().map(Set::of).orElseGet(() -> Set.copyOf(STATUSES));
        List<Replication> shown = replications.list(desk.actor(), statuses);
        grid.setItems(shown);
        count.setText(texts.get("replications.count", shown.size()));
    }

    private void enter() {
        new ReplicationDialog(
                        texts,
                        Optional.empty(),
                        PracticeSource.of(desk),
                        desk.praktyki().partners().directory(desk.actor()).partners(PartnerQuery.ALL),
                        (practice, adoption) -> {
                            Replication entered = replications.enter(desk.actor(), practice, adoption);
                            UI.getCurrent().navigate(ReplicationView.class, ReplicationView.of(entered));
                            Notices.success(texts.get("replications.entered"));
                        })
                .open();
    }

    @Override
    public String getPageTitle() {
        return texts.get("replications.title") + " – " + texts.get("site");
    }
}
