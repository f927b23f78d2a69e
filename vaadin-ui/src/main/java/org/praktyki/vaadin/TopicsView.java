package org.praktyki.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.stream.Stream;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.taxonomy.Categories;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.taxonomy.TreeConflictException;
import org.praktyki.core.taxonomy.TreeDraft;
import org.praktyki.core.text.Slug;

/** The topic tree, changed step by step and saved as a whole. */
final class TopicsView extends Composite<Main> implements BeforeLeaveObserver, HasDynamicTitle, UnsavedChanges {

    static final String PATH = "topics";

    /** Below this width there is no room for the codes. */
    private static final int NARROW = 700;

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Categories categories;
    private final TopicEditor editor;
    private final Div errors = new Div();
    private final Span count = new Span();

    TopicsView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.categories = desk.praktyki().categories();
        this.editor = new TopicEditor(texts, this::changed);
        Button add = new Button(texts.get("topics.add"), click -> editor.addSection());
        Div head = new Div(new H1(texts.get("topics.title")), add);
        head.addClassName("page-head");
        errors.addClassName("errors");
        errors.getElement().setAttribute("role", "alert");
        getContent().addClassName("page");
        getContent().add(head, new Paragraph(texts.get("topics.hint")), errors, editor, buttons());
        read();
    }

    TopicEditor editor() {
        return editor;
    }

    private Div buttons() {
        Button save = new Button(texts.get("topics.save"), click -> preview());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button undo = new Button(texts.get("topics.undo"), click -> editor.undo());
        Button drop = new Button(texts.get("topics.drop"), click -> read());
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        count.addClassName("count");
        Div buttons = new Div(save, undo, drop, count);
        buttons.addClassName("buttons");
        return buttons;
    }

    private void read() {
        editor.edit(new TreeDraft(categories.tree(), categories.inUse(desk.actor())));
    }

    private void changed() {
        errors.removeAll();
        count.setText(hasUnsavedChanges() ? texts.get("topics.unsaved") : "");
        if (hasUnsavedChanges()) {
            LeaveGuard.touch(this);
        } else {
            LeaveGuard.reset(this);
        }
    }

    private void preview() {
        if (hasUnsavedChanges()) {
            new TopicSaveDialog(texts, editor.draft(), this::save).open();
        } else {
            Notices.success(texts.get("topics.nothing"));
        }
    }

    /** Practices leave the topics that are to go before these go: a topic with practices is never removed. */
    private void save() {
        TreeDraft draft = editor.draft();
        CategoryTree stored = categories.tree();
        if (!stored.equals(draft.read())) {
            ask(draft, stored);
            return;
        }
        List<PracticeMoves.Left> left = new PracticeMoves(desk).make(draft.moves());
        if (!left.isEmpty()) {
            recount(draft);
            refuse("topics.left", left.stream().map(practice -> practice.title() + " – " + practice.why()));
            return;
        }
        try {
            categories.change(desk.actor(), draft.read(), draft.tree());
            read();
            Notices.success(texts.get("saved"));
        } catch (TreeConflictException e) {
            ask(draft, e.current());
        } catch (InvalidException e) {
            recount(draft);
            refuse("topics.inUse", e.findings().stream().map(finding -> name(draft, finding)));
        }
    }

    private void recount(TreeDraft draft) {
        draft.recount(categories.inUse(desk.actor()));
        editor.edit(draft);
    }

    private static String name(TreeDraft draft, Finding finding) {
        Slug code = new Slug(finding.field().substring(finding.field().indexOf('.') + 1));
        return draft.read().find(code).map(Category::name).orElse(code.value()) + ": " + finding.value();
    }

    private void refuse(String key, Stream<String> which) {
        UnorderedList list = new UnorderedList();
        which.forEach(text -> list.add(new ListItem(text)));
        errors.add(new Paragraph(texts.get(key)), list);
    }

    private void ask(TreeDraft mine, CategoryTree theirs) {
        new TopicConflictDialog(texts, mine, theirs, () -> redo(mine, theirs), this::read).open();
    }

    private void redo(TreeDraft mine, CategoryTree theirs) {
        TreeDraft.Rebased rebased = mine.onto(theirs, categories.inUse(desk.actor()));
        editor.edit(rebased.draft());
        if (rebased.refused() > 0) {
            errors.add(new Paragraph(texts.get("topics.conflict.refused", rebased.refused())));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        LeaveGuard.watch(this);
        Page page = event.getUI().getPage();
        page.addBrowserWindowResizeListener(resize -> arrange(resize.getWidth()));
        arrange(page.getExtendedClientDetails().getWindowInnerWidth());
    }

    private void arrange(int width) {
        editor.wide(width >= NARROW || width <= 0);
    }

    @Override
    public boolean hasUnsavedChanges() {
        return !editor.draft().changes().isEmpty();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (hasUnsavedChanges()) {
            ContinueNavigationAction action = event.postpone();
            UnsavedChanges.ask(texts, Loss.LEAVING, action::proceed, action::cancel);
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("topics.title") + " – " + desk.site(texts);
    }
}
