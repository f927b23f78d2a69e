package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Table;
import java.text.NumberFormat;
import java.util.List;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.UsageCount;
import org.praktyki.core.usage.UsageNames;

/** What was used most, by name; practices that the public sees lead to their pages. */
final class MostUsedTable extends Composite<Table> {

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient UsageNames names;

    /**
     * Lists counts in their order.
     *
     * @param label what it is a table of
     * @param times what was counted
     */
    MostUsedTable(Desk desk, UsageNames names, String label, String times, List<UsageCount> counts) {
        this.desk = desk;
        this.texts = desk.texts();
        this.names = names;
        TableText table = new TableText(getContent(), label, List.of(texts.get("usage.name"), times));
        NumberFormat numbers = NumberFormat.getIntegerInstance(texts.locale());
        counts.forEach(count -> table.row(name(count.thing()), new Text(numbers.format(count.times()))));
    }

    private Component name(Thing thing) {
        String name = names.of(thing).orElseGet(() -> texts.get("usage.gone"));
        return names.practice(thing)
                .filter(Practice::isLive)
                .<Component>map(practice -> new Anchor(desk.publicAddress(practice), name))
                .orElseGet(() -> new Span(name));
    }
}
