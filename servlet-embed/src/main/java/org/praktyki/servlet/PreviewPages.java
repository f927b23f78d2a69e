package org.praktyki.servlet;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;

/** The pages of a practice as they will be, for whoever was given the token; nobody keeps them, and no search engine. */
final class PreviewPages implements Route {

    static final String PATH = "/preview/";

    private static final Pattern ADDRESS = Pattern.compile(PATH + "(?<token>[A-Za-z0-9_-]{32})(?<part>/[a-z]+)?");
    private static final Map<String, String> HEADERS =
            Map.of("Cache-Control", "no-store", "Referrer-Policy", "no-referrer", "X-Robots-Tag", "noindex");

    private final Praktyki praktyki;
    private final PracticePages pages;
    private final ErrorPages errors;

    PreviewPages(Praktyki praktyki, PracticePages pages, ErrorPages errors) {
        this.praktyki = praktyki;
        this.pages = pages;
        this.errors = errors;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        Matcher address = ADDRESS.matcher(visit.path());
        if (!address.matches()) {
            return Optional.empty();
        }
        String token = address.group("token");
        String part = Optional.ofNullable(address.group("part")).orElse("");
        Reply reply = praktyki.previews()
                .find(token)
                .flatMap(practice -> pages.page(Shown.preview(practice, token), part, visit))
                .orElseGet(() -> errors.noPreview(visit));
        return Optional.of(reply.with(HEADERS));
    }
}
