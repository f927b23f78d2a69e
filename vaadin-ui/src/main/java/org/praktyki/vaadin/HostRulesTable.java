package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Table;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.praktyki.core.embed.AllowedHost;
import org.praktyki.core.embed.HostRule;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** The hosts that may embed, what each may, and a way to take that back. */
final class HostRulesTable extends Composite<Table> {

    private final transient Texts texts;
    private final transient CategoryTree topics;

    HostRulesTable(
            Texts texts,
            CategoryTree topics,
            List<HostRule> rules,
            Predicate<HostRule> mayRemove,
            Consumer<HostRule> remove) {
        this.texts = texts;
        this.topics = topics;
        TableText table = new TableText(
                getContent(),
                texts.get("embedding.hosts"),
                List.of(texts.get("embedding.host"), texts.get("embedding.scope"), texts.get("embedding.deeds")));
        for (HostRule rule : rules) {
            Component deed = mayRemove.test(rule) ? remove(rule, remove) : new Text("–");
            table.row(name(rule.host()), new Text(scope(rule)), deed);
        }
    }

    /** As people read it, and as the network does where that differs. */
    private static Component name(AllowedHost host) {
        Span name = new Span(host.readable());
        if (!host.readable().equals(host.pattern())) {
            Span written = new Span(host.pattern());
            written.addClassName("contact-details");
            return new Span(name, written);
        }
        return name;
    }

    private String scope(HostRule rule) {
        return rule.topic().map(this::path).orElseGet(() -> texts.get("embedding.everything"));
    }

    /** A topic that the tree no longer has is told by its code. */
    private String path(Slug topic) {
        List<Category> path = topics.path(topic);
        return path.isEmpty()
                ? topic.value()
                : path.stream().map(Category::name).collect(Collectors.joining(" › "));
    }

    private Button remove(HostRule rule, Consumer<HostRule> remove) {
        Button button = new Button(texts.get("embedding.remove.do"), click -> remove.accept(rule));
        button.setAriaLabel(
                texts.get("embedding.remove.do") + ": " + rule.host().readable() + ", " + scope(rule));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
