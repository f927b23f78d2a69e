package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praktyki.core.Praktyki;
import org.praktyki.core.search.Found;
import org.praktyki.core.spi.UnavailableException;
import org.praktyki.core.taxonomy.CategoryTree;

/** What other sites embed: the script of the widget, and the list that it shows. */
final class Embeds implements Route {

    private static final System.Logger LOG = System.getLogger(Embeds.class.getName());
    private static final String PATH = "/embed/v1/";
    private static final int SIZE = 5;

    /** The way from the list's own address to the portal. */
    private static final String TO_PORTAL = "../..";

    private final Praktyki praktyki;
    private final Renderer renderer;
    private final Reply script;

    Embeds(Praktyki praktyki, Renderer renderer) {
        this.praktyki = praktyki;
        this.renderer = renderer;
        this.script = Reply.of(200, "text/javascript; charset=UTF-8", Assets.resource("praktyki.js"))
                .with(Headers.EMBED)
                .with(Map.of("Cache-Control", "public, max-age=3600"));
    }

    /**
     * What the widget shows.
     *
     * @param texts its words
     * @param cards the practices
     * @param all the same list on the portal
     * @param total how many practices that has
     */
    record View(Texts texts, Cards cards, String all, long total) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return switch (visit.address()) {
            case PATH + "praktyki.js" -> Optional.of(script);
            case PATH + "list" -> Optional.of(list(visit));
            default -> Optional.empty();
        };
    }

    private Reply list(Visit visit) {
        try {
            byte[] html = renderer.fragment("embed", view(visit));
            return Reply.of(200, Headers.HTML, html).with(Headers.EMBED);
        } catch (BadParamsException refusal) {
            String problems = refusal.problems().stream()
                    .map(problem -> problem.message(visit.texts()))
                    .collect(Collectors.joining("\n"));
            return plain(HttpServletResponse.SC_BAD_REQUEST, problems);
        } catch (UnavailableException e) {
            LOG.log(System.Logger.Level.WARNING, "The list for a widget has to wait: {0}", e.getMessage());
            return plain(
                            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                            visit.texts().say("error.unavailable.lead"))
                    .with(Headers.LATER);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The list for a widget could not be made", e);
            return plain(
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR, visit.texts().say("error.trouble.lead"));
        }
    }

    /**
     * The links are relative to the list's address, so they lead to the portal by the very way on which the list was
     * fetched: behind a proxy that knows the portal by another name, and whatever the request's Host says.
     */
    private View view(Visit visit) {
        CategoryTree tree = praktyki.categories().tree();
        Asked asked = Params.read(visit.query(), Set.of(Params.LANG), tree, SIZE);
        Language language = asked.value(Params.LANG).flatMap(Language::speaking).orElse(Language.DEFAULT);
        Texts texts = new Texts(language);
        Links links = new Links(TO_PORTAL, language);
        Found found = praktyki.search().find(asked.query());
        Map<String, List<String>> same = asked.without(Params.SIZE);
        same.remove(Params.LANG);
        return new View(texts, Cards.found(found, tree, texts, links), links.list(same), found.total());
    }

    /** An error that the widget's script may read: without the headers a browser would hide it behind a network failure. */
    private static Reply plain(int status, String text) {
        return Reply.of(status, Headers.TEXT, (text + "\n").getBytes(StandardCharsets.UTF_8))
                .with(Headers.EMBED);
    }
}
