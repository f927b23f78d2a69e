package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.Aggregate;
import org.praktyki.core.change.AggregateRevision;
import org.praktyki.core.change.StaleException;
import org.praktyki.core.finding.InvalidException;

/**
 * Entering a thing that is saved whole, or changing one.
 *
 * @param <A> the kind of thing
 */
abstract class EntryView<A extends Aggregate<?, A>> extends Composite<Main>
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, UnsavedChanges {

    /** The part of the address that names the thing. */
    static final String ID = "id";

    private static final String NEW = "new";

    private final transient Desk desk;
    private final transient Texts texts;
    private final String words;
    private final Class<A> type;
    private final EntryForm<A> form;
    private final H1 heading = new H1();
    private final Span badge = new Span();
    private final Anchor page = new Anchor();
    private final Button history = new Button();
    private final Div notice = new Div();
    private final Button save = new Button();
    private final Button remove = new Button();
    private final Div bar = new Div(save, remove);
    private transient Optional<A> shown = Optional.empty();

    /**
     * A view with a form.
     *
     * @param words what the keys of its texts begin with
     * @param type the kind of thing
     * @param maker makes the form, given what it hands over to be saved
     */
    EntryView(Desk desk, String words, Class<A> type, Function<Consumer<A>, EntryForm<A>> maker) {
        this.desk = desk;
        this.texts = desk.texts();
        this.words = words;
        this.type = type;
        this.form = maker.apply(this::save);
        page.setText(texts.get("practice.page"));
        page.setTarget(AnchorTarget.BLANK);
        page.setRouterIgnore(true);
        history.setText(texts.get("history"));
        history.addClickListener(click -> shown.ifPresent(this::openHistory));
        save.setText(texts.get("save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> form.submit());
        remove.setText(texts.get(words + ".remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        remove.addClickListener(click -> shown.ifPresent(this::askAway));
        notice.getElement().setAttribute("role", "status");
        bar.addClassName("buttons");
        Div head = new Div(heading, badge, page, history);
        head.addClassName("page-head");
        Div body = new Div(form);
        body.addClassName("editor-body");
        getContent().addClassName("page");
        getContent().add(head, notice, body, bar);
    }

    /** A new thing, with nothing in it. */
    abstract A fresh();

    /** The thing of an identity; an identity that cannot be read is an {@link IllegalArgumentException}. */
    abstract Optional<A> find(String id);

    /** Saves a thing. */
    abstract A store(A thing);

    /** Removes a thing. */
    abstract void discard(A thing);

    /** Who saved it when. */
    abstract List<AggregateRevision<A>> history(A thing);

    /** What it is called. */
    abstract String name(A thing);

    /** Whether everyone may see it. */
    abstract boolean isPublished(A thing);

    /** Its public page, below the public prefix. */
    abstract String page(A thing);

    /** What there is to say of it. */
    abstract Facts facts(A thing);

    /** The view that lists the things. */
    abstract Class<? extends Component> list();

    /** What somebody must be allowed to do to enter, change and remove such things. */
    abstract Permission permission();

    /** Says above the form what there is to know of a thing beforehand. */
    void note(A thing, Div place) {}

    /** Says what goes with a thing that is removed. */
    String loss(A thing) {
        return texts.get(words + ".remove.hint", name(thing));
    }

    /** The address of a thing. */
    static RouteParameters of(Aggregate<?, ?> thing) {
        return new RouteParameters(ID, thing.id().toString());
    }

    /** The address under which a new one is entered. */
    static RouteParameters newOne() {
        return new RouteParameters(ID, NEW);
    }

    private boolean mayEdit() {
        return desk.actor().may(permission());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<A> thing = event.getRouteParameters().get(ID).flatMap(this::named);
        if (thing.isPresent()) {
            show(thing.get());
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private Optional<A> named(String id) {
        if (id.equals(NEW)) {
            return Optional.of(fresh()).filter(any -> mayEdit());
        }
        try {
            return find(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(A thing) {
        boolean fresh = thing.version() == 0;
        shown = Optional.of(thing);
        form.edit(thing);
        form.setEditable(mayEdit());
        heading.setText(fresh ? texts.get(words + ".new") : name(thing));
        EntryBadge.show(badge, texts, isPublished(thing));
        badge.setVisible(!fresh);
        page.setHref(desk.publicPrefix() + page(thing));
        page.setVisible(!fresh && isPublished(thing));
        history.setVisible(!fresh);
        remove.setVisible(!fresh);
        bar.setVisible(mayEdit());
        notice.removeAll();
        note(thing, notice);
    }

    private void showSaved(A thing) {
        boolean fresh = shown.map(Aggregate::version).orElse(0L) == 0;
        show(thing);
        UI.getCurrent().getPage().setTitle(getPageTitle());
        if (fresh) {
            UI.getCurrent().navigate(navigable(), of(thing));
        }
    }

    @SuppressWarnings("unchecked") // whatever this is, it is a view
    private Class<? extends Component> navigable() {
        return (Class<? extends Component>) getClass();
    }

    private void save(A thing) {
        try {
            showSaved(store(thing));
            Notices.success(texts.get("saved"));
        } catch (InvalidException e) {
            form.refuse(e.findings());
        } catch (StaleException e) {
            ask(thing, type.cast(e.current()));
        }
    }

    private void ask(A mine, A theirs) {
        ConflictDialog dialog = new ConflictDialog(
                texts,
                facts(theirs).against(facts(mine)),
                new ConflictDialog.Choices(() -> showSaved(theirs), () -> overwrite(theirs)));
        dialog.setHeaderTitle(texts.get(words + ".conflict"));
        dialog.open();
    }

    private void overwrite(A theirs) {
        try {
            save(form.written(theirs));
        } catch (InvalidException e) {
            form.refuse(e.findings());
        }
    }

    private void openHistory(A thing) {
        new EntryHistoryDialog<>(texts, history(thing), this::facts).open();
    }

    private void askAway(A thing) {
        new RemovalDialog(texts, texts.get(words + ".remove.title"), loss(thing), () -> remove(thing)).open();
    }

    private void remove(A thing) {
        try {
            discard(thing);
            form.edit(thing);
            UI.getCurrent().navigate(list());
            Notices.success(texts.get(words + ".removed", name(thing)));
        } catch (InvalidException e) {
            Notices.failure(texts.get(words + ".inUse"));
        } catch (StaleException e) {
            ask(thing, type.cast(e.current()));
        }
    }

    @Override
    public boolean hasUnsavedChanges() {
        return form.hasUnsavedChanges();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (mayEdit() && hasUnsavedChanges()) {
            ContinueNavigationAction action = event.postpone();
            UnsavedChanges.ask(texts, Loss.LEAVING, action::proceed, action::cancel);
        }
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " – " + desk.site(texts);
    }
}
