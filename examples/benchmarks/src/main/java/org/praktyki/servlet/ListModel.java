package org.praktyki.servlet;

import java.util.Optional;
import org.praktyki.core.Praktyki;

/** What the list page shows, up to the point where its template would make HTML of it. */
public final class ListModel {

    private final ListPage page;

    /** Of an installation. */
    public ListModel(Praktyki praktyki) {
        this.page = new ListPage(praktyki, new Renderer(() -> new Site("", Optional.empty()), new Assets()));
    }

    /**
     * Makes it all.
     *
     * @param parameters as the page's address has them
     */
    public Shown of(String parameters) {
        String path = "/practices";
        Visit visit = new Visit(
                path, path, parameters, new Texts(Language.DEFAULT), new Links("/praktyki", Language.DEFAULT));
        ListPage.View view = page.view(visit);
        int kinds = view.filters().groups().stream()
                .mapToInt(group -> group.kinds().size())
                .sum();
        return new Shown(view.total(), view.cards().cards().size(), kinds);
    }

    /**
     * How much it is.
     *
     * @param total how many practices were found
     * @param cards how many are shown
     * @param kinds how many kinds there are to choose from
     */
    public record Shown(long total, int cards, int kinds) {}
}
