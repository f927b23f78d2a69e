package org.praktyki.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.Praktyki;

/** The pages, made anew for each visitor as they are made for the first one. */
public final class Unremembered extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient List<Route> routes;

    /** Of an installation. */
    public Unremembered(Praktyki praktyki) {
        Renderer renderer = new Renderer(() -> new Site("Dobre praktyki", Optional.empty()), new Assets());
        this.routes = List.of(
                new HomePage(praktyki, renderer),
                new ListPage(praktyki, renderer),
                new MapPage(praktyki, renderer),
                new PracticePages(praktyki, new Registers(praktyki), renderer, false),
                new RosterPage<>(new PartnerRoster(), praktyki, renderer),
                new RosterPage<>(new PartnershipRoster(), praktyki, renderer),
                new PartnerPage(praktyki, renderer),
                new PartnershipPage(praktyki, renderer),
                new Embeds(praktyki, Widgets.of(praktyki, renderer)));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(Visit.of(request, Proxies.NONE)).send(request, response);
    }

    /**
     * Makes a page, compressed and all.
     *
     * @return its bytes
     */
    public long make(String path, String query) throws IOException {
        Visit visit =
                new Visit(path, path, query, new Texts(Language.DEFAULT), new Links("/praktyki", Language.DEFAULT));
        return answer(visit).compressing().weight();
    }

    private Reply answer(Visit visit) throws IOException {
        for (Route route : routes) {
            Optional<Reply> reply = route.answer(visit);
            if (reply.isPresent()) {
                return reply.get();
            }
        }
        throw new IllegalArgumentException("No page stands at " + visit.address());
    }
}
