package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import org.praktyki.core.account.Permission;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Usage;
import org.praktyki.core.usage.UsageCount;
import org.praktyki.core.usage.UsageDay;
import org.praktyki.core.usage.UsageNames;
import org.praktyki.core.usage.Use;
import org.praktyki.core.usage.Used;

/** How the public uses the site: how many came, and what they looked at, fetched and looked for. */
final class UsageView extends Composite<Main> implements HasDynamicTitle {

    static final String PATH = "usage";

    private static final int MOST = 20;

    /** What is looked at, in the order in which it is listed. */
    private static final List<Thing.Kind> LOOKED = List.of(
            Thing.Kind.PRACTICE, Thing.Kind.INDICATOR, Thing.Kind.PARTNER, Thing.Kind.PARTNERSHIP, Thing.Kind.PAGE);

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Usage usage;
    private final Select<UsageSpan> span = new Select<>();
    private final Paragraph sums = new Paragraph();
    private final Div actions = new Div();
    private final Div shown = new Div();

    UsageView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.usage = desk.praktyki().usage();
        Div head = new Div(new H1(texts.get("usage.title")), actions);
        head.addClassName("page-head");
        actions.addClassName("actions");
        span.setLabel(texts.get("usage.span"));
        span.setItems(UsageSpan.values());
        span.setItemLabelGenerator(choice -> texts.get("usage.span." + choice.name()));
        span.setValue(UsageSpan.MONTH);
        span.addValueChangeListener(change -> show());
        sums.getElement().setAttribute("role", "status");
        shown.addClassName("practice-form");
        getContent().addClassNames("page", "practice-form", "usage");
        Section all = part("usage.all", new Paragraph(texts.get("usage.hint", months())), span, sums);
        getContent().add(head, all, shown);
        show();
    }

    private static long months() {
        return Usage.KEPT.toTotalMonths();
    }

    private void show() {
        LocalDate today = usage.today();
        LocalDate first = span.getValue().first(today);
        List<UsageDay> days = usage.days(desk.actor(), first, today);
        actions.removeAll();
        actions.add(new Anchor(
                new UsageDownload(desk.praktyki(), desk.self(), texts.locale(), first, today), texts.get("usage.csv")));
        sums.setText(sums(days));
        shown.removeAll();
        shown.add(days(days), looked(first, today), fetched(first, today), searched(days), elsewhere());
    }

    private String sums(List<UsageDay> days) {
        return texts.get(
                "usage.sums",
                sum(days, Use.VISIT),
                sum(days, Use.VIEW),
                sum(days, Use.DOWNLOAD),
                sum(days, Use.SEARCH),
                usage.total(desk.actor(), Used.VISIT));
    }

    private static long sum(List<UsageDay> days, Use use) {
        return days.stream().mapToLong(day -> day.times(use)).sum();
    }

    private Section part(String key, Component... content) {
        Section part = new Section(new H2(texts.get(key)));
        part.add(content);
        part.addClassName("part");
        return part;
    }

    private Section days(List<UsageDay> days) {
        return days.isEmpty()
                ? part("usage.days", new Paragraph(texts.get("usage.nothing")))
                : part("usage.days", new DaysFigure(texts, Use.VISIT, days), new DaysFigure(texts, Use.VIEW, days));
    }

    private Section looked(LocalDate first, LocalDate last) {
        UsageNames names = names();
        Section part = part("usage.looked");
        for (Thing.Kind kind : LOOKED) {
            List<UsageCount> most = usage.most(desk.actor(), Use.VIEW, kind, first, last, MOST);
            if (kind == Thing.Kind.PRACTICE || !most.isEmpty()) {
                part.add(new H3(texts.get("usage.kind." + kind)));
                part.add(table(names, "usage.kind." + kind, "usage.views", most));
            }
        }
        return part;
    }

    private Section fetched(LocalDate first, LocalDate last) {
        List<UsageCount> most = usage.most(desk.actor(), Use.DOWNLOAD, Thing.Kind.FILE, first, last, MOST);
        List<UsageCount> figures = usage.most(desk.actor(), Use.DOWNLOAD, Thing.Kind.INDICATOR, first, last, MOST);
        Section part = part("usage.fetched", table(names(), "usage.fetched", "usage.downloads", most));
        if (!figures.isEmpty()) {
            part.add(new H3(texts.get("usage.figures")), table(names(), "usage.figures", "usage.downloads", figures));
        }
        return part;
    }

    private Component table(UsageNames names, String label, String times, List<UsageCount> most) {
        return most.isEmpty()
                ? new Paragraph(texts.get("usage.nothing"))
                : new MostUsedTable(desk, names, texts.get(label), texts.get(times), most);
    }

    private UsageNames names() {
        return new UsageNames(
                desk.praktyki().practices(),
                desk.praktyki().partners(),
                desk.praktyki().indicators(),
                desk.actor(),
                texts.locale());
    }

    private Section searched(List<UsageDay> days) {
        Section part = part("usage.searched", new Paragraph(texts.get("usage.searches", sum(days, Use.SEARCH))));
        if (desk.actor().may(Permission.MANAGE_INSTALLATION)) {
            part.add(new Paragraph(new RouterLink(texts.get("unanswered.title"), UnansweredView.class)));
        }
        return part;
    }

    private Section elsewhere() {
        return part(
                "usage.elsewhere", new Paragraph(new RouterLink(texts.get("embedding.lately"), EmbeddingView.class)));
    }

    @Override
    public String getPageTitle() {
        return texts.get("usage.title") + " – " + desk.site(texts);
    }
}
