package org.praktyki.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;

/** The rows of the list of practices. On a narrow screen the title carries the rest below itself. */
final class PracticesGrid extends Grid<Practice> {

    /** Below this width there is room for the title alone. */
    private static final int NARROW = 700;

    /** Above this width there is room for everything. */
    private static final int WIDE = 1150;

    private final transient Texts texts;
    private final transient CategoryTree topics;
    private final transient LocalDate today;
    private final transient Set<PracticeId> chosen = new LinkedHashSet<>();
    private final transient IntConsumer choosing;

    /**
     * A grid without rows yet.
     *
     * @param today the day on which a review is due or not
     * @param choosing is told how many rows are chosen, when that changes
     */
    PracticesGrid(Texts texts, CategoryTree topics, LocalDate today, IntConsumer choosing) {
        this.texts = texts;
        this.topics = topics;
        this.today = today;
        this.choosing = choosing;
        Span chosenHeader = new Span(texts.get("bulk.column"));
        chosenHeader.addClassName("unseen");
        addComponentColumn(this::choice)
                .setHeader(chosenHeader)
                .setKey("choice")
                .setWidth("4rem")
                .setFlexGrow(0);
        addComponentColumn(this::title)
                .setHeader(texts.get("field.title"))
                .setWidth("14rem")
                .setFlexGrow(4);
        addComponentColumn(practice -> new StatusBadges(texts, practice))
                .setHeader(texts.get("field.status"))
                .setKey("status")
                .setWidth("10rem")
                .setFlexGrow(0);
        addColumn(this::topic)
                .setHeader(texts.get("field.category"))
                .setKey("category")
                .setFlexGrow(2);
        addColumn(practice -> practice.recordCard().locality().orElse(""))
                .setHeader(texts.get("field.recordCard.locality"))
                .setKey("locality");
        addColumn(practice -> practice.life().author().orElse(""))
                .setHeader(texts.get("field.life.author"))
                .setKey("author");
        addComponentColumn(this::reviewBy)
                .setHeader(texts.get("field.life.reviewBy"))
                .setKey("reviewBy")
                .setWidth("9rem")
                .setFlexGrow(0);
        addItemClickListener(click -> open(click.getItem()));
        getElement().setAttribute("aria-label", texts.get("practices.title"));
        addClassName("practices");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    }

    /** Not the grid's own selection: that would keep whole practices, and speaks English. */
    private Checkbox choice(Practice practice) {
        Checkbox box = new Checkbox(chosen.contains(practice.id()));
        box.setAriaLabel(texts.get("bulk.choose", practice.title()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(practice.id());
            } else {
                chosen.remove(practice.id());
            }
            choosing.accept(chosen.size());
        });
        return box;
    }

    /** The practices that are chosen, whether or not they are in sight, in the order in which they were. */
    List<PracticeId> chosen() {
        return List.copyOf(chosen);
    }

    /** Chooses none. */
    void clearChoice() {
        if (!chosen.isEmpty()) {
            chosen.clear();
            getDataProvider().refreshAll();
        }
        choosing.accept(0);
    }

    private static void open(Practice practice) {
        UI.getCurrent().navigate(EditorView.class, EditorView.of(practice));
    }

    private Div title(Practice practice) {
        RouterLink link = new RouterLink(practice.title(), EditorView.class, EditorView.of(practice));
        Div rest = new Div(new StatusBadges(texts, practice), new Span(topic(practice)), reviewBy(practice));
        rest.addClassName("below-title");
        return new Div(link, rest);
    }

    String topic(Practice practice) {
        return practice.category().map(topics::path).stream()
                .flatMap(path -> path.stream().map(Category::name))
                .collect(Collectors.joining(" › "));
    }

    Span reviewBy(Practice practice) {
        Span shown = new Span();
        practice.life().reviewBy().ifPresent(day -> {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(texts.get("date.format"), texts.locale());
            boolean due = !day.isAfter(today);
            shown.setText(due ? texts.get("practices.overdue", format.format(day)) : format.format(day));
            shown.setClassName("overdue", due);
        });
        return shown;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Page page = event.getUI().getPage();
        page.addBrowserWindowResizeListener(resize -> arrange(resize.getWidth()));
        arrange(page.getExtendedClientDetails().getWindowInnerWidth());
    }

    private void arrange(int width) {
        boolean unknown = width <= 0;
        for (String key : List.of("status", "category", "reviewBy")) {
            getColumnByKey(key).setVisible(unknown || width >= NARROW);
        }
        for (String key : List.of("locality", "author")) {
            getColumnByKey(key).setVisible(unknown || width >= WIDE);
        }
    }
}
