package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;

/** The pages for when there is nothing to show. */
final class ErrorPages {

    private final Renderer renderer;

    ErrorPages(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * What an error page shows.
     *
     * @param texts its words
     * @param links where to go from there
     * @param heading what happened
     * @param lead what that means
     * @param details one by one; may be empty
     */
    record View(Texts texts, Links links, String heading, String lead, List<String> details) {}

    Reply notFound(Visit visit) {
        return page(HttpServletResponse.SC_NOT_FOUND, visit, "missing", List.of());
    }

    /** A preview whose time is over looks like one that never was. */
    Reply noPreview(Visit visit) {
        return page(HttpServletResponse.SC_NOT_FOUND, visit, "preview", List.of());
    }

    Reply badParams(Visit visit, BadParamsException refusal) {
        List<String> details = refusal.problems().stream()
                .map(problem -> problem.message(visit.texts()))
                .toList();
        return page(HttpServletResponse.SC_BAD_REQUEST, visit, "bad", details);
    }

    Reply wrongMethod(Visit visit) {
        return page(HttpServletResponse.SC_METHOD_NOT_ALLOWED, visit, "method", List.of())
                .with(Map.of("Allow", "GET, HEAD"));
    }

    /** Says that it is not the visitor's fault, and nothing else. */
    Reply trouble(Visit visit) {
        return page(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, visit, "trouble", List.of());
    }

    private Reply page(int status, Visit visit, String key, List<String> details) {
        Texts texts = visit.texts();
        String heading = texts.say("error." + key + ".heading");
        View view = new View(texts, visit.links(), heading, texts.say("error." + key + ".lead"), details);
        return renderer.page(status, visit, Head.ofError(heading), "error", view)
                .with(Map.of("X-Robots-Tag", "noindex"));
    }
}
