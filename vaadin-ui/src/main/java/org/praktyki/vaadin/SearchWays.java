package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;

/** The ways between the views that are about searching. */
final class SearchWays extends Nav {

    SearchWays(Texts texts, Class<? extends Component> open) {
        addClassName("search-ways");
        getElement().setAttribute("aria-label", texts.get("search.title"));
        way(texts, "synonyms.title", SynonymsView.class, open);
        way(texts, "unanswered.title", UnansweredView.class, open);
        way(texts, "index.title", IndexView.class, open);
    }

    private void way(Texts texts, String title, Class<? extends Component> view, Class<? extends Component> open) {
        RouterLink link = new RouterLink(texts.get(title), view);
        link.setHighlightAction((any, here) -> {});
        if (view == open) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
