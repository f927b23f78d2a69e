package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.taxonomy.CategoryTree;

/** Entering a practice, or changing one. */
final class EditorView extends Composite<Main>
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, Stepping.Editor {

    /** The part of the address that names the practice. */
    static final String ID = "id";

    static final String PATH = "practices/:" + ID;

    private static final String NEW = "new";

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Differences differences;
    private final transient History versions;
    private final H1 heading = new H1();
    private final Span badge = new Span();
    private final Anchor page = new Anchor();
    private final Button history = new Button();
    private final transient Stepping stepping;
    private final StatusLine standing;
    private final PracticeForm form;
    private final transient KeptBeside keptBeside;
    private final StepBar steps;
    private final transient Autosave autosave;
    private final CommentsPanel comments;
    private final Button preview = new Button();
    private boolean editable;
    private transient Practice shown = Practice.draft("").build();

    EditorView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        CategoryTree topics = desk.praktyki().categories().tree();
        this.differences = new Differences(texts, topics);
        this.versions = new History(desk, differences, this, this::showSaved);
        PracticeSource others = PracticeSource.of(desk);
        this.stepping = new Stepping(desk, differences, others, this);
        this.standing = new StatusLine(texts, stepping);
        this.form = new PracticeForm(
                new Choices(
                        topics,
                        desk.praktyki().territories().register(),
                        others,
                        PartnerSource.of(desk),
                        OutcomeSource.of(desk),
                        desk.praktyki().settings().current().languages(),
                        new Uploads(desk.praktyki().attachments(), desk.self())),
                texts,
                this::save);
        this.keptBeside = new KeptBeside(desk, form);
        this.steps = new StepBar(texts, form::submit);
        this.autosave = new Autosave(desk, differences, form);
        this.comments = new CommentsPanel(desk, form);
        form.whenWritten(this::keep);
        badge.addClassName("badge");
        preview.setText(texts.get("preview"));
        preview.addClickListener(click -> preview());
        page.setText(texts.get("practice.page"));
        page.setTarget(AnchorTarget.BLANK);
        page.setRouterIgnore(true);
        history.setText(texts.get("history"));
        history.addClickListener(click -> versions.open(shown.id()));
        Div head = new Div(heading, badge, page, preview, history);
        head.addClassName("page-head");
        getContent().addClassName("page");
        Div body = new Div(comments, form);
        body.addClassName("editor-body");
        getContent().add(head, standing, body, steps);
    }

    /** The address of a practice. */
    static RouteParameters of(Practice practice) {
        return new RouteParameters(ID, practice.id().toString());
    }

    /** The address under which a new one is entered. */
    static RouteParameters newOne() {
        return new RouteParameters(ID, NEW);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Practice> practice = event.getRouteParameters().get(ID).flatMap(this::find);
        if (practice.isPresent()) {
            show(practice.get());
            if (editable) {
                autosave.offer(shown);
            }
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private Optional<Practice> find(String id) {
        if (id.equals(NEW)) {
            return Optional.of(
                    Practice.draft("", desk.praktyki().settings().current().sections())
                            .build());
        }
        try {
            return desk.praktyki().practices().find(desk.actor(), PracticeId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(Practice practice) {
        boolean fresh = practice.version() == 0;
        shown = practice;
        form.edit(practice);
        heading.setText(fresh ? texts.get("practices.new") : practice.title());
        badge.setText(texts.status(practice.status()));
        badge.setClassName("badge-public", practice.isPublic());
        badge.setClassName("badge-draft", !practice.isPublic());
        badge.setVisible(!fresh);
        page.setHref(desk.publicAddress(practice));
        page.setVisible(practice.isLive());
        history.setVisible(!fresh);
        standing.show(practice);
        comments.setVisible(!fresh);
        comments.show(practice.id());
        editable = desk.praktyki().practices().mayEdit(desk.actor(), practice);
        form.setEditable(editable);
        steps.show(editable, stepping.actions(practice));
    }

    @Override
    public Practice shown() {
        return shown;
    }

    @Override
    public Practice written() {
        Practice written = form.written();
        keptBeside.check();
        return written;
    }

    @Override
    public void refuse(String title, List<Finding> problems) {
        form.refuse(title, problems);
    }

    @Override
    public void showSaved(Practice practice) {
        boolean fresh = shown.version() == 0;
        autosave.drop(practice);
        show(practice);
        UI.getCurrent().getPage().setTitle(getPageTitle());
        if (fresh) {
            UI.getCurrent().navigate(EditorView.class, of(practice));
        }
    }

    @Override
    public long openComments() {
        return comments.open(shown.id());
    }

    /** Keeps what is written, without saving it. */
    void keep() {
        autosave.keep();
    }

    /** Shows what is written as the public would see it, in another tab. */
    private void preview() {
        String token =
                desk.praktyki().previews().open(desk.actor(), form.sketch().content());
        UI.getCurrent().getPage().open(desk.publicPrefix() + "/preview/" + token, "_blank");
    }

    private void save(Practice practice) {
        try {
            keptBeside.check();
            if (keptBeside.isOvertaken(() -> save(practice))) {
                return;
            }
            Practice saved = desk.praktyki().practices().save(desk.actor(), practice);
            saveParts(saved);
            boolean revision = practice.isPublic() && !saved.isPublic();
            showSaved(saved);
            Notices.success(texts.get(revision ? "saved.revision" : "saved"));
        } catch (InvalidException e) {
            form.refuse(e.findings());
        } catch (ConflictException e) {
            ask(e);
        }
    }

    @Override
    public void saveParts(Practice saved) {
        keptBeside.save(saved);
    }

    @Override
    public void ask(ConflictException conflict) {
        Practice mine = conflict.attempted();
        Practice theirs = conflict.current();
        new ConflictDialog(
                        texts,
                        differences.between(theirs, mine),
                        new ConflictDialog.Choices(
                                () -> showSaved(theirs),
                                () -> save(form.read(theirs).toBuilder()
                                        .status(mine.status())
                                        .build())))
                .open();
    }

    @Override
    public boolean hasUnsavedChanges() {
        return form.hasUnsavedChanges();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (hasUnsavedChanges()) {
            ContinueNavigationAction action = event.postpone();
            Runnable leave = () -> {
                autosave.drop(form.sketch().content());
                action.proceed();
            };
            UnsavedChanges.ask(texts, Loss.LEAVING, leave, action::cancel);
        }
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " – " + desk.site(texts);
    }
}
