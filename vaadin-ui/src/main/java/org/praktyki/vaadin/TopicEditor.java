package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalDataProvider.HierarchyFormat;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.taxonomy.TreeDraft;
import org.praktyki.core.text.Slug;

/**
 * The topic tree and what can be done with the topic chosen in it. Every button works at any time, and says why where it can do
 * nothing: one that is switched off would lose the keyboard's place.
 */
final class TopicEditor extends Composite<Div> {

    private final transient Texts texts;
    private final transient Runnable changed;
    private final TreeGrid<Slug> grid = new TreeGrid<>();
    private final TreeData<Slug> rows = new TreeData<>();
    private final Paragraph says = new Paragraph();
    private transient TreeDraft draft = new TreeDraft(CategoryTree.EMPTY, Map.of());

    /**
     * An editor.
     *
     * @param changed is told after each step, also one that is taken back
     */
    TopicEditor(Texts texts, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        says.getElement().setAttribute("role", "status");
        says.addClassName("says");
        getContent().addClassName("topics");
        getContent().add(tools(), says, grid());
    }

    private Div tools() {
        Div tools = new Div(
                tool("topics.addBelow", this::addBelow),
                tool("topics.rename", this::rename),
                tool("topics.up", topic -> move(topic, -1)),
                tool("topics.down", topic -> move(topic, 1)),
                tool("topics.moveUnder", this::moveUnder),
                tool("topics.remove", this::remove));
        tools.addClassName("tools");
        tools.getElement().setAttribute("role", "group");
        tools.getElement().setAttribute("aria-label", texts.get("topics.tools"));
        return tools;
    }

    private Button tool(String key, Consumer<Category> step) {
        Button tool = new Button(
                texts.get(key),
                click -> grid.asSingleSelect()
                        .getOptionalValue()
                        .flatMap(this::find)
                        .ifPresentOrElse(step, () -> says.setText(texts.get("topics.choose"))));
        tool.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return tool;
    }

    private TreeGrid<Slug> grid() {
        grid.setDataProvider(new TreeDataProvider<>(rows, HierarchyFormat.NESTED));
        grid.addHierarchyColumn(code -> find(code).map(Category::name).orElse(""))
                .setHeader(texts.get("field.category"))
                .setSortable(false)
                .setFlexGrow(4);
        grid.addColumn(Slug::value)
                .setHeader(texts.get("topics.code"))
                .setKey("code")
                .setFlexGrow(2);
        grid.addColumn(code -> draft.practices(code))
                .setHeader(texts.get("practices.title"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(texts.get("topics.none"));
        grid.getElement().setAttribute("aria-label", texts.get("topics.title"));
        return grid;
    }

    private Optional<Category> find(Slug code) {
        return draft.tree().find(code);
    }

    /** Starts with a draft; the topic that was chosen before stays chosen. */
    void edit(TreeDraft fresh) {
        draft = fresh;
        says.setText("");
        show(grid.asSingleSelect().getOptionalValue());
    }

    TreeDraft draft() {
        return draft;
    }

    /** Whether there is room for the column that is not needed for editing. */
    void wide(boolean wide) {
        grid.getColumnByKey("code").setVisible(wide);
    }

    private void show(Optional<Slug> chosen) {
        rows.clear();
        for (Category topic : draft.tree().inOrder()) {
            rows.addItem(topic.parent().orElse(null), topic.code());
        }
        grid.getDataProvider().refreshAll();
        grid.expand(draft.tree().all().stream().map(Category::code).toList());
        chosen.filter(code -> find(code).isPresent()).ifPresentOrElse(grid::select, grid::deselectAll);
        changed.run();
    }

    private void done(Optional<Slug> chosen, String said) {
        show(chosen);
        says.setText(said);
    }

    /** Asks for the name of a new section. */
    void addSection() {
        add(texts.get("topics.add"), Optional.empty());
    }

    private void addBelow(Category topic) {
        add(texts.get("topics.addBelow.title", topic.name()), Optional.of(topic.code()));
    }

    private void add(String title, Optional<Slug> parent) {
        new TopicNameDialog(texts, title, "", name -> {
                    Slug code = draft.add(name, parent);
                    done(Optional.of(code), texts.get("topics.added", name.strip()));
                })
                .open();
    }

    private void rename(Category topic) {
        new TopicNameDialog(texts, texts.get("topics.rename.title", topic.name()), topic.name(), name -> {
                    draft.rename(topic.code(), name);
                    done(Optional.of(topic.code()), texts.get("topics.renamed", name.strip()));
                })
                .open();
    }

    private void move(Category topic, int places) {
        if (draft.canMove(topic.code(), places)) {
            draft.move(topic.code(), places);
            done(Optional.of(topic.code()), place(topic));
        } else {
            says.setText(texts.get(places < 0 ? "topics.first" : "topics.last", topic.name()));
        }
    }

    private void moveUnder(Category topic) {
        new TopicParentDialog(texts, draft, topic, parent -> {
                    draft.moveUnder(topic.code(), parent);
                    done(Optional.of(topic.code()), place(find(topic.code()).orElseThrow()));
                })
                .open();
    }

    private String place(Category topic) {
        List<Category> beside = topic.parent()
                .map(draft.tree()::below)
                .orElseGet(() -> draft.tree().sections());
        String above = topic.parent().flatMap(this::find).map(Category::name).orElseGet(() -> texts.get("topics.top"));
        return texts.get("topics.place", topic.name(), above, beside.indexOf(topic) + 1, beside.size());
    }

    private void remove(Category topic) {
        new TopicRemovalDialog(texts, draft, topic, home -> {
                    Optional<Slug> next = neighbour(topic);
                    draft.remove(topic.code(), home);
                    done(next, texts.get("topics.removed", topic.name()));
                })
                .open();
    }

    /** What is chosen when a topic is gone, so that the keyboard goes on from there. */
    private Optional<Slug> neighbour(Category topic) {
        return draft.tree().all().stream()
                .filter(other -> other.parent().equals(topic.parent()) && !other.equals(topic))
                .map(Category::code)
                .findFirst()
                .or(topic::parent);
    }

    /** Takes the last step back. */
    void undo() {
        boolean can = draft.canUndo();
        draft.undo();
        done(grid.asSingleSelect().getOptionalValue(), texts.get(can ? "topics.undone" : "topics.nothingToUndo"));
    }
}
