package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryChanges;
import org.praktyki.core.territory.TerritoryFile;
import org.praktyki.core.territory.TerritoryFile.Rejected;

/** What loading a file of the register would add, change and mark as gone, and which of its lines could not be read. */
final class TerritoryChangesList extends Composite<Div> {

    /** How many units of a kind of change are named; a first load would name them all. */
    private static final int NAMED = 200;

    private final transient Texts texts;

    TerritoryChangesList(Texts texts, TerritoryFile file, TerritoryChanges changes) {
        this.texts = texts;
        getContent().addClassName("unit-changes");
        if (!file.state().complete()) {
            getContent().add(new Paragraph(texts.get("territories.incomplete")));
        }
        add("territories.rejected", file.rejected(), this::rejected);
        add("territories.added", changes.added(), TerritoryChangesList::unit);
        add("territories.changed", changes.changed(), this::changed);
        add("territories.goneUnits", changes.gone(), TerritoryChangesList::unit);
    }

    private <T> void add(String key, List<T> all, Function<T, String> words) {
        String title = texts.get(key, all.size());
        if (all.isEmpty()) {
            getContent().add(new Paragraph(title));
            return;
        }
        UnorderedList list = new UnorderedList();
        all.stream().limit(NAMED).forEach(one -> list.add(new ListItem(words.apply(one))));
        if (all.size() > NAMED) {
            list.add(new ListItem(texts.get("territories.more", all.size() - NAMED)));
        }
        getContent().add(new Details(title, list));
    }

    private String rejected(Rejected line) {
        return texts.get(
                "territories.rejected.line",
                Integer.toString(line.line()),
                line.problem().message(texts.locale()),
                line.value());
    }

    private static String unit(Territory unit) {
        return unit.code() + " " + unit.name() + ", " + unit.kind();
    }

    private String changed(Territory unit) {
        return unit.history().stream()
                .findFirst()
                .map(was -> texts.get("territories.was", was.code() + " " + was.name() + ", " + was.kind(), unit(unit)))
                .orElseGet(() -> unit(unit));
    }
}
