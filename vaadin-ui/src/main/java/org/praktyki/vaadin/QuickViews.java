package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.practice.PracticeStatus;

/** Ways to what waits for someone in the list of practices, each with how much that is; other roles, other ways. */
final class QuickViews extends Composite<Div> {

    private final transient Map<ListQuery, RouterLink> links = new LinkedHashMap<>();
    private final transient Map<ListQuery, Span> counts = new LinkedHashMap<>();

    /**
     * One of the ways.
     *
     * @param key of its name
     * @param query what it leads to
     */
    private record Way(String key, ListQuery query) {}

    QuickViews(Texts texts, Actor actor) {
        UnorderedList list = new UnorderedList();
        for (Way way : ways(actor)) {
            Span count = new Span();
            count.addClassName("quick-count");
            RouterLink link = new RouterLink(texts.get(way.key()), PracticesView.class);
            link.setQueryParameters(way.query().parameters());
            link.setHighlightCondition((any, event) -> false);
            link.add(count);
            links.put(way.query(), link);
            counts.put(way.query(), count);
            list.add(new ListItem(link));
        }
        getContent().addClassName("quick");
        getContent().getElement().setAttribute("role", "navigation");
        getContent().getElement().setAttribute("aria-label", texts.get("quick"));
        getContent().add(list);
    }

    private static List<Way> ways(Actor actor) {
        List<Way> ways = new ArrayList<>();
        Optional<String> me = Optional.of(actor.name());
        if (actor.may(Permission.EDIT_PRACTICES)) {
            ways.add(new Way("quick.returned", of(PracticeStatus.RETURNED, me, Optional.empty())));
            ways.add(new Way("quick.drafts", of(PracticeStatus.DRAFT, me, Optional.empty())));
        }
        if (actor.may(Permission.REVIEW_PRACTICES)) {
            ways.add(new Way("quick.review", of(PracticeStatus.SUBMITTED, Optional.empty(), Optional.empty())));
        }
        if (actor.may(Permission.PUBLISH_PRACTICES)) {
            ways.add(new Way("quick.publication", of(PracticeStatus.IN_REVIEW, Optional.empty(), Optional.of(false))));
        }
        ways.add(new Way(
                "quick.scheduled",
                new ListQuery("", Set.of(), Optional.empty(), Optional.empty(), false, Optional.of(true))));
        ways.add(new Way(
                "quick.due", new ListQuery("", Set.of(), Optional.empty(), Optional.empty(), true, Optional.empty())));
        if (actor.seesOthers() && actor.may(Permission.EDIT_PRACTICES)) {
            ways.add(new Way("quick.mine", new ListQuery("", Set.of(), Optional.empty(), me, false, Optional.empty())));
        }
        ways.add(new Way("quick.all", ListQuery.ALL));
        return ways;
    }

    private static ListQuery of(PracticeStatus status, Optional<String> author, Optional<Boolean> scheduled) {
        return new ListQuery("", Set.of(status), Optional.empty(), author, false, scheduled);
    }

    /** Counts anew. */
    void count(ToLongFunction<ListQuery> counter) {
        counts.forEach((query, count) -> {
            long found = counter.applyAsLong(query);
            count.setText(Long.toString(found));
            count.setClassName("quick-waiting", found > 0 && !query.equals(ListQuery.ALL));
        });
    }

    /** Marks the way that leads to what is shown. */
    void mark(ListQuery shown) {
        links.forEach((query, link) -> {
            if (query.equals(shown)) {
                link.getElement().setAttribute("aria-current", "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** Whether one of the ways leads to this. */
    boolean leadTo(ListQuery query) {
        return links.containsKey(query);
    }
}
