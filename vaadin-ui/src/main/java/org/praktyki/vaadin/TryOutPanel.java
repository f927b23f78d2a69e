package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Supplier;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Query.Sort;
import org.praktyki.core.search.Search;
import org.praktyki.core.search.Synonyms;
import org.praktyki.core.search.TryOut;
import org.praktyki.core.spi.StorageException;

/** A query, and what it finds by a list of synonyms that is being written, beside what it finds by the one that is saved. */
final class TryOutPanel extends Composite<Section> {

    private static final System.Logger LOG = System.getLogger(TryOutPanel.class.getName());
    private static final int FIRST = 10;
    private static final int PAUSE = 400;

    private final transient Texts texts;
    private final transient Search search;
    private final transient Supplier<List<String>> saved;
    private final transient Supplier<List<String>> written;
    private final TextField query = new TextField();
    private final Div outcome = new Div();

    TryOutPanel(Texts texts, Search search, Supplier<List<String>> saved, Supplier<List<String>> written) {
        this.texts = texts;
        this.search = search;
        this.saved = saved;
        this.written = written;
        query.setLabel(texts.get("tryout.query"));
        query.setHelperText(texts.get("tryout.query.hint"));
        query.setMaxLength(Query.MAX_TEXT);
        query.setWidthFull();
        query.setClearButtonVisible(true);
        query.setValueChangeMode(ValueChangeMode.LAZY);
        query.setValueChangeTimeout(PAUSE);
        query.addValueChangeListener(change -> refresh());
        outcome.addClassName("outcomes");
        outcome.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("part");
        getContent().add(new H2(texts.get("tryout.title")), query, outcome);
    }

    /** Tries something out. */
    void ask(String text) {
        query.setValue(text.substring(0, Math.min(text.length(), Query.MAX_TEXT)));
    }

    /** Asks again, since a list may be another one by now. */
    void refresh() {
        outcome.removeAll();
        String text = query.getValue().strip();
        if (text.isEmpty()) {
            return;
        }
        try {
            show(text);
        } catch (StorageException e) {
            LOG.log(System.Logger.Level.WARNING, "The search engine did not answer a query that was tried out", e);
            Div errors = new Div(new Paragraph(texts.get("index.away")));
            errors.addClassName("errors");
            outcome.removeAll();
            outcome.add(errors);
        }
    }

    private void show(String text) {
        Synonyms before = Synonyms.of(saved.get());
        Synonyms after = Synonyms.of(written.get());
        TryOut now = tried(text, before);
        if (before.equals(after)) {
            outcome.add(new TryOutResult(texts, "tryout.saved", now, now));
        } else {
            TryOut then = tried(text, after);
            outcome.add(
                    new TryOutResult(texts, "tryout.written", then, now),
                    new TryOutResult(texts, "tryout.saved", now, then));
        }
    }

    private TryOut tried(String text, Synonyms synonyms) {
        return search.tryOut(Query.first(FIRST, Sort.RELEVANCE).matching(text), synonyms);
    }

    /** Which practices were found first. */
    static List<PracticeId> first(TryOut tried) {
        return tried.found().practices().stream().map(practice -> practice.id()).toList();
    }
}
