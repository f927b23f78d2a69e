package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.account.Permission;
import org.praktyki.core.search.IndexState;
import org.praktyki.core.spi.StorageException;

/** How far the search index has come, and making it anew while it is searched. */
final class IndexView extends Composite<Main> implements HasDynamicTitle {

    static final String PATH = "search/index";

    private static final System.Logger LOG = System.getLogger(IndexView.class.getName());

    private final transient Desk desk;
    private final transient Texts texts;
    private final Div state = new Div();
    private final Div below = new Div();
    private final Button rebuild;
    private final Button stop = new Button();
    private volatile boolean stopped;
    private transient @Nullable LongWork work;

    /** Someone did not want to wait any longer: what was made of the new index is dropped. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    IndexView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.rebuild = new Button(texts.get("index.rebuild"), click -> rebuild());
        rebuild.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        rebuild.setDisableOnClick(true);
        Button look = new Button(texts.get("index.look"), click -> look());
        stop.setText(texts.get("index.stop"));
        stop.addClickListener(click -> stopped = true);
        stop.setDisableOnClick(true);
        stop.setVisible(false);
        Div choices = new Div(rebuild, stop, look);
        choices.addClassName("choices");
        Div head = new Div(new H1(texts.get("index.title")));
        head.addClassName("page-head");
        Section part = new Section(state, choices, below);
        part.addClassName("part");
        below.getElement().setAttribute("role", "status");
        getContent().addClassName("page");
        getContent().add(new SearchWays(texts, IndexView.class), head, new Paragraph(texts.get("index.hint")), part);
        look();
    }

    /** Says how far it has come by now. */
    private void look() {
        state.removeAll();
        try {
            state.add(facts(desk.praktyki().index()));
        } catch (StorageException e) {
            LOG.log(System.Logger.Level.WARNING, "The search index does not say how far it has come", e);
            state.add(wrong("index.away"));
        }
    }

    private DescriptionList facts(IndexState index) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "index.engine", index.engine());
        fact(facts, "index.contained", texts.get("index.of", index.contained(), index.published()));
        fact(facts, "index.position", texts.get("index.of", index.position(), index.last()));
        fact(
                facts,
                "index.state",
                index.behind() == 0 ? texts.get("index.complete") : texts.get("index.behind", index.behind()));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(texts.get(key)), new DescriptionList.Description(value));
    }

    private Div wrong(String key) {
        Div errors = new Div(new Paragraph(texts.get(key)));
        errors.addClassName("errors");
        return errors;
    }

    private void rebuild() {
        desk.actor().require(Permission.MANAGE_INSTALLATION);
        LongWork begun = new LongWork(texts, "index.working");
        stopped = false;
        stop.setEnabled(true);
        stop.setVisible(true);
        work = begun;
        below.removeAll();
        below.add(begun);
        begun.start(
                progress -> {
                    desk.praktyki().reindex((done, total) -> {
                        if (stopped) {
                            throw new Stopped();
                        }
                        progress.at("", done, total, done);
                    });
                    return true;
                },
                (result, failure) -> finished(failure));
    }

    private void finished(@Nullable Throwable failure) {
        below.removeAll();
        if (failure == null) {
            below.add(new Paragraph(texts.get("index.done")));
        } else if (failure instanceof Stopped) {
            below.add(new Paragraph(texts.get("index.stopped")));
        } else {
            LOG.log(System.Logger.Level.ERROR, "The search index could not be made anew", failure);
            below.add(wrong("index.failed"));
        }
        rebuild.setEnabled(true);
        stop.setVisible(false);
        look();
    }

    /** What is being done, or was done last. */
    @Nullable
    LongWork work() {
        return work;
    }

    @Override
    public String getPageTitle() {
        return texts.get("index.title") + " – " + desk.site(texts);
    }
}
