package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.praktyki.core.embed.AllowedHosts;
import org.praktyki.core.embed.EmbedCount;
import org.praktyki.core.embed.EmbedHosts;
import org.praktyki.core.embed.HostRule;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.taxonomy.CategoryTree;

/** Which other sites may embed, and what each of them embedded lately. */
final class EmbeddingView extends Composite<Main> implements HasDynamicTitle {

    static final String PATH = "embedding";

    private static final int DAYS = 30;

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient EmbedHosts hosts;
    private final transient CategoryTree topics;
    private final transient HostForm form;
    private final Paragraph state = new Paragraph();
    private final Div rules = new Div();
    private final Div counts = new Div();

    EmbeddingView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.hosts = desk.praktyki().embedHosts();
        this.topics = desk.praktyki().categories().tree();
        this.form = new HostForm(texts, topics, topic -> hosts.mayChange(desk.actor(), topic), this::ask);
        Div head = new Div(new H1(texts.get("embedding.title")));
        head.addClassName("page-head");
        Div pages = new Div(page("/embed", "embedding.builder"), page("/embed/check", "embedding.blank"));
        pages.addClassName("actions");
        head.add(pages);
        state.getElement().setAttribute("role", "status");
        Section who = part("embedding.hosts", "embedding.hosts.hint");
        who.add(state, rules, form);
        Section lately = part("embedding.lately", "embedding.lately.hint");
        lately.add(counts);
        getContent().addClassNames("page", "practice-form");
        getContent().add(head, who, lately);
        show();
    }

    /** A public page, opened beside the panel. */
    private Anchor page(String path, String key) {
        Anchor link = new Anchor(desk.publicPrefix() + path, texts.get(key));
        link.setTarget("_blank");
        return link;
    }

    private Section part(String title, String hint) {
        Section part = new Section(new H2(texts.get(title)), new Paragraph(texts.get(hint, DAYS)));
        part.addClassName("part");
        return part;
    }

    private void show() {
        AllowedHosts current = hosts.current(desk.actor());
        state.setText(texts.get(current.isEveryone() ? "embedding.everyone" : "embedding.named"));
        rules.removeAll();
        if (!current.rules().isEmpty()) {
            rules.add(new HostRulesTable(
                    texts,
                    topics,
                    current.rules(),
                    rule -> hosts.mayChange(desk.actor(), rule.topic()),
                    this::askAway));
        }
        List<EmbedCount> lately = desk.praktyki().embedCounts().lately(desk.actor(), DAYS);
        counts.removeAll();
        counts.add(
                lately.isEmpty() ? new Paragraph(texts.get("embedding.nothing")) : new EmbedCountsTable(texts, lately));
    }

    /** The first host that is named for everything shuts all others out, so that is said beforehand. */
    private void ask(HostRule rule) {
        boolean shutsOut = rule.topic().isEmpty() && hosts.current(desk.actor()).isEveryone();
        if (shutsOut) {
            String host = rule.host().readable();
            new HostDialog(texts, "embedding.first", texts.get("embedding.first.ask", host), () -> add(rule)).open();
        } else {
            add(rule);
        }
    }

    private void add(HostRule rule) {
        try {
            hosts.add(desk.actor(), rule);
            form.clear();
            show();
            Notices.success(texts.get("embedding.added", rule.host().readable()));
        } catch (InvalidValueException e) {
            form.refuse(e.problem());
        }
    }

    /** Without the last host that was named for everything everyone may embed again. */
    private void askAway(HostRule rule) {
        List<HostRule> others = hosts.current(desk.actor()).rules().stream()
                .filter(other -> !other.equals(rule))
                .toList();
        boolean opens = rule.topic().isEmpty() && new AllowedHosts(others).isEveryone();
        String question = texts.get(
                opens ? "embedding.remove.last" : "embedding.remove.ask",
                rule.host().readable());
        new HostDialog(texts, "embedding.remove", question, () -> remove(rule)).open();
    }

    private void remove(HostRule rule) {
        hosts.remove(desk.actor(), rule);
        show();
        Notices.success(texts.get("embedding.removed", rule.host().readable()));
    }

    @Override
    public String getPageTitle() {
        return texts.get("embedding.title") + " – " + desk.site(texts);
    }
}
