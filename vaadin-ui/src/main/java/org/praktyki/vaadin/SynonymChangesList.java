package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.praktyki.core.search.Synonyms;
import org.praktyki.core.search.Wanted.Term;

/** By what a list of synonyms differs from the standard one. The order of groups and of words within them does not matter. */
final class SynonymChangesList extends Composite<Details> {

    private final transient Texts texts;

    SynonymChangesList(Texts texts) {
        this.texts = texts;
    }

    /** Compares; shows nothing where nothing differs. */
    void show(List<String> lines) {
        List<String> added = without(lines, Synonyms.STANDARD_LINES);
        List<String> gone = without(Synonyms.STANDARD_LINES, lines);
        getContent().removeAll();
        getContent().setVisible(!added.isEmpty() || !gone.isEmpty());
        getContent().setSummaryText(texts.get("synonyms.changes", added.size(), gone.size()));
        list("synonyms.changes.added", added);
        list("synonyms.changes.gone", gone);
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            list.addClassName("changes");
            getContent().add(new H3(texts.get(title)), list);
        }
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<Set<Term>> known =
                others.stream().flatMap(line -> groups(line).stream()).collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> groups(line).stream().anyMatch(group -> !known.contains(group)))
                .toList();
    }

    /** The one group of a line; none where it is no group. */
    private static List<Set<Term>> groups(String line) {
        return Synonyms.of(List.of(line)).groups().stream()
                .<Set<Term>>map(HashSet::new)
                .toList();
    }
}
