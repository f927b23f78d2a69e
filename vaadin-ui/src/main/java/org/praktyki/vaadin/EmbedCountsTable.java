package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Table;
import java.text.NumberFormat;
import java.util.List;
import java.util.Set;
import org.praktyki.core.embed.EmbedCount;
import org.praktyki.core.embed.Embedded;

/** What each host embedded lately, the most frequent first. */
final class EmbedCountsTable extends Composite<Table> {

    /** The library's own widgets; those of integrators go by their names. */
    private static final Set<String> NAMED =
            Set.of("list", "card", "search", "map", "topics", "partnership", "indicator", "events", "counter");

    private final transient Texts texts;

    EmbedCountsTable(Texts texts, List<EmbedCount> counts) {
        this.texts = texts;
        TableText table = new TableText(
                getContent(),
                texts.get("embedding.lately"),
                List.of(
                        texts.get("embedding.site"),
                        texts.get("embedding.widget"),
                        texts.get("embedding.times"),
                        texts.get("embedding.last")));
        for (EmbedCount count : counts) {
            table.row(
                    site(count.what()),
                    new Text(widget(count.what().widget())),
                    new Text(NumberFormat.getIntegerInstance(texts.locale()).format(count.times())),
                    new Text(texts.date(count.last())));
        }
    }

    private Component site(Embedded what) {
        Span site = new Span(
                switch (what.host()) {
                    case "" -> texts.get("embedding.unnamed");
                    case Embedded.OTHERS -> texts.get("embedding.others");
                    default -> what.host();
                });
        if (!what.refused()) {
            return site;
        }
        Span refused = new Span(texts.get("embedding.refused"));
        refused.addClassNames("badge", "badge-returned");
        return new Span(site, new Text(" "), refused);
    }

    private String widget(String name) {
        return NAMED.contains(name) ? texts.get("embedding.widget." + name) : name;
    }
}
