package org.praktyki.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.Praktyki;
import org.praktyki.core.spi.UnavailableException;

/**
 * The public pages and widgets. The host maps it below any path of its own, such as {@code /praktyki/*}; all links follow
 * from the mapping. It starts no session and sets no cookie, and nothing is sent to it but messages to contacts.
 */
public final class PraktykiServlet extends HttpServlet {

    private static final System.Logger LOG = System.getLogger(PraktykiServlet.class.getName());

    private final transient List<Route> routes;
    private final transient RelayForm relay;
    private final transient ErrorPages errors;

    /**
     * Shows the practices of an installation.
     *
     * @param praktyki stays open for as long as the servlet is in use; the servlet never closes it
     * @param site how the installation presents itself
     */
    public PraktykiServlet(Praktyki praktyki, Site site) {
        Assets assets = new Assets();
        Renderer renderer = new Renderer(() -> site.named(praktyki.settings().lately()), assets);
        this.errors = new ErrorPages(renderer);
        PracticePages pages = new PracticePages(praktyki, renderer);
        this.relay = new RelayForm(praktyki, site, renderer, errors);
        this.routes = List.of(
                new Health(praktyki),
                new HomePage(praktyki, renderer),
                new ListPage(praktyki, renderer),
                new MapPage(praktyki, renderer),
                new LikeMinePage(praktyki, renderer),
                new GeoJson(praktyki),
                new Remembered(pages, praktyki),
                relay,
                new PreviewPages(praktyki, pages, errors),
                new LegacyAddresses(praktyki, errors),
                new Downloads(praktyki),
                new Logos(praktyki),
                new Tombstones(praktyki, errors),
                new Pictures(praktyki),
                new EmbedScripts(),
                new Embeds(praktyki, Widgets.of(praktyki, renderer)),
                new SuggestionsApi(praktyki),
                assets);
    }

    /** Every method comes through here: those that only read are answered, and a form is taken where there is one. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request);
        reply(visit, request).send(request, response);
    }

    private Reply reply(Visit visit, HttpServletRequest request) {
        boolean isForm = relay.isAt(visit);
        try {
            return switch (request.getMethod()) {
                case "GET", "HEAD" -> answer(visit);
                case "POST" ->
                    isForm
                            ? relay.take(visit, request).orElseGet(() -> answer(visit))
                            : errors.wrongMethod(visit, "GET, HEAD");
                default -> errors.wrongMethod(visit, isForm ? "GET, HEAD, POST" : "GET, HEAD");
            };
        } catch (IOException | RuntimeException e) {
            return trouble(visit, e);
        }
    }

    private Reply answer(Visit visit) {
        try {
            for (Route route : routes) {
                Optional<Reply> reply = route.answer(visit);
                if (reply.isPresent()) {
                    return reply.get();
                }
            }
            return errors.notFound(visit);
        } catch (BadParamsException refusal) {
            return errors.badParams(visit, refusal);
        } catch (IOException | RuntimeException e) {
            return trouble(visit, e);
        }
    }

    private Reply trouble(Visit visit, Exception e) {
        if (e instanceof UnavailableException) {
            LOG.log(System.Logger.Level.WARNING, "The page {0} has to wait: {1}", visit.address(), e.getMessage());
            return errors.unavailable(visit);
        }
        LOG.log(System.Logger.Level.ERROR, "The page " + visit.address() + " could not be made", e);
        return errors.trouble(visit);
    }
}
