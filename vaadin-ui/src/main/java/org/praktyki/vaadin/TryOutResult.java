package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.search.TryOut;
import org.praktyki.core.search.Wanted.Term;

/** What a query is understood as and what it finds first; what another list of synonyms does not find first is marked. */
final class TryOutResult extends Composite<Section> {

    private final transient Texts texts;
    private final DescriptionList understood = new DescriptionList();

    TryOutResult(Texts texts, String title, TryOut tried, TryOut other) {
        this.texts = texts;
        understood.addClassName("facts");
        fact("tryout.words", tried.wanted().needed(), term -> !term.isPhrase());
        fact("tryout.phrases", tried.wanted().needed(), Term::isPhrase);
        fact("tryout.refused", tried.wanted().refused(), term -> true);
        fact("tryout.widened", tried.widened(), term -> true);
        tried.found().corrected().ifPresent(text -> fact("tryout.corrected", text));
        long total = tried.found().total();
        H3 heading = new H3(texts.get(title));
        Paragraph count = new Paragraph(total == 0 ? texts.get("tryout.none") : texts.get("tryout.count", total));
        getContent().addClassName("outcome");
        getContent().add(heading, understood, count);
        if (tried.found().partial() && total > 0) {
            getContent().add(new Paragraph(texts.get("tryout.partial")));
        }
        if (total > 0) {
            getContent().add(practices(tried, Set.copyOf(TryOutPanel.first(other))));
        }
    }

    private OrderedList practices(TryOut tried, Set<PracticeId> others) {
        OrderedList list = new OrderedList();
        for (Practice practice : tried.found().practices()) {
            RouteParameters which =
                    new RouteParameters(EditorView.ID, practice.id().toString());
            ListItem item = new ListItem(new RouterLink(practice.title(), EditorView.class, which));
            if (!others.contains(practice.id())) {
                Span mark = new Span(texts.get("tryout.only"));
                mark.addClassNames("badge", "badge-waiting");
                item.add(mark);
            }
            list.add(item);
        }
        return list;
    }

    private void fact(String key, List<Term> terms, Predicate<Term> which) {
        String text = terms.stream()
                .filter(which)
                .map(term -> String.join(" ", term.words()))
                .collect(Collectors.joining(" · "));
        if (!text.isEmpty()) {
            fact(key, text);
        }
    }

    private void fact(String key, String text) {
        understood.add(new DescriptionList.Term(texts.get(key)), new DescriptionList.Description(text));
    }
}
