package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;
import org.praktyki.core.embed.AllowedHosts;
import org.praktyki.core.embed.AskingHost;
import org.praktyki.core.embed.EmbedScope;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.Facet;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/**
 * Stands before all widgets: lets the hosts through that may embed, tells browsers which those are, and counts what each of them
 * embeds. What is behind it answers everyone alike, so that it can be kept for all. Scripts are for everyone: they hold nothing.
 */
final class HostGate {

    private static final String POLICY = "Content-Security-Policy";
    private static final String ORIGIN = "Access-Control-Allow-Origin";
    private static final String RESOURCES = "Cross-Origin-Resource-Policy";
    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final Pattern ANCESTORS = Pattern.compile("frame-ancestors [^;]*");

    private final Praktyki praktyki;
    private final Widgets widgets;
    private final OwnPages own;

    HostGate(Praktyki praktyki, Widgets widgets, Site site) {
        this.praktyki = praktyki;
        this.widgets = widgets;
        this.own = new OwnPages(site.publicAddress());
    }

    /**
     * A widget that was asked for.
     *
     * @param framed whether as a page for a frame
     */
    private record Wanted(Widget widget, boolean framed) {}

    /** Answers a request: what is no widget's business goes through as it is. */
    Reply answer(Visit visit, HttpServletRequest request, Supplier<Reply> inside) {
        return wanted(visit.address())
                .map(wanted -> answer(wanted, visit, request, inside))
                .orElseGet(inside);
    }

    private Optional<Wanted> wanted(String address) {
        boolean framed = address.startsWith(Frames.PATH);
        return Optional.of(framed ? Frames.PATH : Embeds.PATH)
                .filter(address::startsWith)
                .flatMap(path -> widgets.named(address.substring(path.length())))
                .map(widget -> new Wanted(widget, framed));
    }

    private Reply answer(Wanted wanted, Visit visit, HttpServletRequest request, Supplier<Reply> inside) {
        AllowedHosts allowed = praktyki.embedHosts().lately();
        AskingPage page = AskingPage.of(request, own);
        EmbedScope scope = allowed.dependOnTopics() ? scope(wanted.widget(), visit.query()) : EmbedScope.EVERYTHING;
        Optional<AskingHost> refused = page.host().filter(host -> !allowed.admit(host, scope));
        if (refused.isPresent()) {
            page.host().ifPresent(host -> count(host, wanted, true, request));
            return refusal(wanted, visit, refused.get());
        }
        Reply reply = request.getMethod().equals("OPTIONS") ? preflight() : inside.get();
        if (reply.status() == HttpServletResponse.SC_OK) {
            page.host().ifPresent(host -> count(host, wanted, false, request));
        }
        if (allowed.isEveryone()) {
            // what is behind the gate says so of itself
            return reply;
        }
        return toOne(wanted.framed() ? framing(reply, allowed, scope) : reply, wanted, page);
    }

    private void count(AskingHost host, Wanted wanted, boolean refused, HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            praktyki.embedCounts().count(host, wanted.widget().name(), refused);
        }
    }

    /** Of which topics a widget shows practices, by the options it has for that. */
    private EmbedScope scope(Widget widget, String query) {
        Map<String, List<String>> given = QueryString.read(query, Set.of(), new ArrayList<>());
        CategoryTree tree = praktyki.categories().tree();
        return new EmbedScope(widget.options().stream()
                .flatMap(option -> given.getOrDefault(option.name(), List.of()).stream()
                        .flatMap(value -> topic(option.kind(), value).stream()))
                .map(topic -> path(topic, tree))
                .toList());
    }

    private Optional<Slug> topic(WidgetOption.Kind kind, String value) {
        if (kind.equals(new WidgetOption.OfFacet(Facet.CATEGORY))) {
            return PracticePages.slug(value);
        }
        return kind instanceof WidgetOption.OnePractice
                ? PracticePages.published(praktyki, value).flatMap(Practice::category)
                : Optional.empty();
    }

    private static Set<Slug> path(Slug topic, CategoryTree tree) {
        Set<Slug> path = new LinkedHashSet<>();
        tree.path(topic).stream().map(Category::code).forEach(path::add);
        return path;
    }

    /** An http source stands for https as well, and the other way round it does not: Content Security Policy 3, 6.7.2.8. */
    private static Reply framing(Reply page, AllowedHosts allowed, EmbedScope scope) {
        StringBuilder hosts = new StringBuilder("'self'");
        allowed.of(scope).forEach(host -> hosts.append(" http://").append(host));
        return framing(page, hosts.toString());
    }

    private static Reply framing(Reply page, String hosts) {
        String policy = ANCESTORS
                .matcher(page.headers().getOrDefault(POLICY, "frame-ancestors 'none'"))
                .replaceFirst("frame-ancestors " + hosts);
        return page.with(Map.of(POLICY, policy));
    }

    /** Who may not have it is told nothing of who may. A frame is not fetched, and its page says itself who may show it. */
    private static Reply toOne(Reply reply, Wanted wanted, AskingPage page) {
        Reply mine = reply.without(ORIGIN).varying("Origin");
        Reply one =
                page.origin().map(origin -> mine.with(Map.of(ORIGIN, origin))).orElse(mine);
        return wanted.framed() ? one : one.with(Map.of(RESOURCES, "same-origin"));
    }

    /** Nothing that is asked here needs a browser to ask beforehand; a script that sets headers of its own makes it do so. */
    private static Reply preflight() {
        return Reply.of(HttpServletResponse.SC_NO_CONTENT, Headers.TEXT, new byte[0])
                .with(Headers.EMBED)
                .with(Map.of(
                        "Allow",
                        METHODS,
                        "Access-Control-Allow-Methods",
                        METHODS,
                        "Access-Control-Max-Age",
                        "86400",
                        "Cache-Control",
                        "no-store"));
    }

    /** One sentence that anyone may read, so that the widget, and whoever made the page, learn why there is nothing. */
    private static Reply refusal(Wanted wanted, Visit visit, AskingHost host) {
        Texts texts = new Texts(language(visit));
        String sentence = host.equals(AskingHost.UNNAMED)
                ? texts.say("hosts.refused.unnamed")
                : texts.say("hosts.refused", host.name());
        Reply reply = Reply.of(
                        HttpServletResponse.SC_FORBIDDEN,
                        Headers.TEXT,
                        (sentence + "\n").getBytes(StandardCharsets.UTF_8))
                .with(Headers.EMBED)
                .with(Map.of("Cache-Control", "no-store"));
        return wanted.framed() ? framing(reply, "*") : reply;
    }

    private static Language language(Visit visit) {
        return QueryString.read(visit.query(), Set.of(), new ArrayList<>())
                .getOrDefault(Params.LANG, List.of())
                .stream()
                .findFirst()
                .flatMap(Language::speaking)
                .orElse(visit.language());
    }
}
