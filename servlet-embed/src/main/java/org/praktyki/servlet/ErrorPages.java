package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.taxonomy.CategoryTree;

/** The pages for when there is nothing to show. */
final class ErrorPages {

    /** RFC 6585, 4. */
    private static final int TOO_MANY = 429;

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
     * @param successor the practice that replaces the one that was asked for
     */
    record View(
            Texts texts, Links links, String heading, String lead, List<String> details, Optional<Cards> successor) {}

    Reply notFound(Visit visit) {
        return page(HttpServletResponse.SC_NOT_FOUND, visit, "missing", List.of());
    }

    /** A preview whose time is over looks like one that never was. */
    Reply noPreview(Visit visit) {
        return page(HttpServletResponse.SC_NOT_FOUND, visit, "preview", List.of());
    }

    /** A link to a claim that is good no longer, or never was. */
    Reply closedClaim(Visit visit) {
        return page(HttpServletResponse.SC_NOT_FOUND, visit, "claim", List.of());
    }

    /** An address of the old database that leads to nothing here. */
    Reply unknownLegacyAddress(Visit visit) {
        return page(HttpServletResponse.SC_NOT_FOUND, visit, "legacy", List.of());
    }

    /** Says that a practice was there, and nothing of what it held. */
    Reply withdrawn(Visit visit, Optional<Practice> successor, CategoryTree tree) {
        Optional<Cards> cards =
                successor.map(practice -> Cards.of(List.of(practice), tree, visit.texts(), visit.links()));
        return page(HttpServletResponse.SC_GONE, visit, "withdrawn", List.of(), cards);
    }

    Reply badParams(Visit visit, BadParamsException refusal) {
        List<String> details = refusal.problems().stream()
                .map(problem -> problem.message(visit.texts()))
                .toList();
        return page(HttpServletResponse.SC_BAD_REQUEST, visit, "bad", details);
    }

    /**
     * Refuses a method.
     *
     * @param allowed those that this address answers
     */
    Reply wrongMethod(Visit visit, String allowed) {
        return page(HttpServletResponse.SC_METHOD_NOT_ALLOWED, visit, "method", List.of())
                .with(Map.of("Allow", allowed));
    }

    /** A form that a page of another site has sent. */
    Reply foreignForm(Visit visit) {
        return page(HttpServletResponse.SC_FORBIDDEN, visit, "foreign", List.of());
    }

    /** What is no form, or too large for one. */
    Reply unreadForm(Visit visit, FormBody.Refusal refusal) {
        return switch (refusal) {
            case TOO_LARGE -> page(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, visit, "large", List.of());
            case NOT_A_FORM -> page(HttpServletResponse.SC_BAD_REQUEST, visit, "form", List.of());
        };
    }

    /** An address, or what follows it, beyond all that any page asks for. */
    Reply tooLong(Visit visit) {
        return inKind(HttpServletResponse.SC_BAD_REQUEST, "Bad Request", visit, "long");
    }

    /** Too much was asked for from one place in a short time. */
    Reply tooMany(Visit visit, Duration wait) {
        return inKind(TOO_MANY, "Too Many Requests", visit, "many")
                .with(Map.of("Retry-After", Long.toString(wait.toSeconds() + 1), "Cache-Control", "no-store"));
    }

    /** In the way of the addresses around: scripts are given what they can read. */
    private Reply inKind(int status, String title, Visit visit, String key) {
        String lead = visit.texts().say("error." + key + ".lead");
        if (visit.address().startsWith("/api/")) {
            return Json.problem(status, title, lead);
        }
        return visit.address().startsWith(Embeds.PATH)
                ? Reply.of(status, Headers.TEXT, (lead + "\n").getBytes(StandardCharsets.UTF_8))
                        .with(Headers.EMBED)
                : page(status, visit, key, List.of());
    }

    /** Says that it is not the visitor's fault, and nothing else. */
    Reply trouble(Visit visit) {
        return page(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, visit, "trouble", List.of());
    }

    /** Says that what the page needs is away, while others can be read. */
    Reply unavailable(Visit visit) {
        return page(HttpServletResponse.SC_SERVICE_UNAVAILABLE, visit, "unavailable", List.of())
                .with(Headers.LATER);
    }

    private Reply page(int status, Visit visit, String key, List<String> details) {
        return page(status, visit, key, details, Optional.empty());
    }

    private Reply page(int status, Visit visit, String key, List<String> details, Optional<Cards> successor) {
        Texts texts = visit.texts();
        String heading = texts.say("error." + key + ".heading");
        String lead = texts.say("error." + key + ".lead");
        View view = new View(texts, visit.links(), heading, lead, details, successor);
        return renderer.page(status, visit, Head.ofError(heading), "error", view)
                .with(Map.of("X-Robots-Tag", "noindex"));
    }
}
