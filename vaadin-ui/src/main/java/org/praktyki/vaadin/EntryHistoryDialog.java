package org.praktyki.vaadin;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.change.AggregateRevision;

/**
 * Who saved a thing when, and in what it differed from the version before, newest first.
 *
 * @param <A> the kind of thing
 */
final class EntryHistoryDialog<A> extends Dialog {

    /**
     * Shows a history.
     *
     * @param revisions newest first
     * @param facts what there is to say of a version
     */
    EntryHistoryDialog(Texts texts, List<AggregateRevision<A>> revisions, Function<A, Facts> facts) {
        setHeaderTitle(texts.get("history.title"));
        setWidth("min(48rem, 96vw)");
        Table table = new Table();
        TableText rows = new TableText(
                table,
                texts.get("history.title"),
                List.of(texts.get("audit.at"), texts.get("audit.actor"), texts.get("entry.history.what")));
        for (int i = 0; i < revisions.size(); i++) {
            AggregateRevision<A> revision = revisions.get(i);
            String what = i + 1 == revisions.size()
                    ? texts.get("entry.history.first")
                    : changed(facts.apply(revisions.get(i + 1).thing()), facts.apply(revision.thing()));
            rows.row(
                    new Text(texts.moment(revision.deed().at())),
                    new Text(revision.deed().actor()),
                    new Text(what.isEmpty() ? "–" : what));
        }
        add(table);
        Button close = new Button(texts.get("history.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private static String changed(Facts before, Facts after) {
        return before.against(after).stream().map(VersionsTable.Row::label).collect(Collectors.joining(", "));
    }
}
