package org.praktyki.servlet;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.praktyki.servlet.Obstacle.Kind;

/** Tells what keeps the widgets of a portal from a page of another site, as far as the page and its headers show it. */
final class Blockers {

    private static final String PREFIX = "praktyki-";

    private final Ours ours;

    Blockers(Ours ours) {
        this.ours = ours;
    }

    /**
     * What the page should name.
     *
     * @param address where the public finds the portal, without a closing slash
     * @param integrity of the script at each of its addresses below the portal's
     * @param widgets the names of those that there are
     * @param mayEmbed whether a site may embed, by its host
     */
    record Ours(URI address, Map<String, String> integrity, Set<String> widgets, Predicate<String> mayEmbed) {

        URI at(String path) {
            return URI.create(address + path);
        }

        String lastingScript() {
            return Embeds.PATH + "praktyki.js";
        }

        boolean isOurs(URI other) {
            return (other + "/").startsWith(address + "/");
        }
    }

    /**
     * What was found out.
     *
     * @param component whether the page shows, or may show, a web component
     * @param toComponent what keeps that from it
     * @param frame whether the page shows, or may show, a frame
     * @param toFrame what keeps that from it
     */
    record Verdict(boolean component, List<Obstacle> toComponent, boolean frame, List<Obstacle> toFrame) {

        boolean isFree() {
            return toComponent.isEmpty() && toFrame.isEmpty();
        }
    }

    Verdict on(HostPage page) {
        Document document = page.source()
                .map(html -> Jsoup.parse(html, page.address().map(URI::toString).orElse("")))
                .orElseGet(() -> new Document(""));
        List<Element> elements = document.getAllElements().stream()
                .filter(element -> element.normalName().startsWith(PREFIX))
                .toList();
        List<Element> scripts = document.select("script[src]").stream()
                .filter(script -> script.attr("src").contains(Embeds.PATH + "praktyki."))
                .toList();
        List<Element> frames =
                document.select("iframe[src]").stream().filter(this::isOurFrame).toList();
        boolean shows = !elements.isEmpty() || !scripts.isEmpty();
        boolean component = shows || frames.isEmpty();
        boolean frame = !frames.isEmpty() || !shows;
        List<HostPolicy> policies = Stream.concat(
                        HostPolicy.of(page),
                        document.select("meta[http-equiv=Content-Security-Policy]").stream()
                                .map(meta -> HostPolicy.of(meta.attr("content"), page)))
                .toList();
        return new Verdict(
                component,
                component ? toComponent(page, policies, elements, scripts) : List.of(),
                frame,
                frame ? toFrame(page, policies, frames) : List.of());
    }

    private boolean isOurFrame(Element frame) {
        return web(frame.attr("src")).filter(ours::isOurs).isPresent();
    }

    private List<Obstacle> toComponent(
            HostPage page, List<HostPolicy> policies, List<Element> elements, List<Element> scripts) {
        List<Obstacle> all = new ArrayList<>();
        if (page.source().isPresent()) {
            missing(elements, scripts).ifPresent(all::add);
        }
        scripts.stream().flatMap(this::wrong).forEach(all::add);
        elements.stream().flatMap(this::unknown).forEach(all::add);
        Optional<String> nonce = scripts.stream()
                .map(script -> script.attr("nonce"))
                .filter(value -> !value.isEmpty())
                .findFirst();
        Optional<String> integrity = scripts.stream()
                .map(script -> script.attr("integrity"))
                .filter(value -> !value.isEmpty())
                .findFirst();
        URI script = ours.at(ours.lastingScript());
        policies.stream()
                .flatMap(policy -> policy.toComponent(script, nonce, integrity))
                .forEach(all::add);
        if (policies.stream().anyMatch(HostPolicy::asksForTrustedTypes)) {
            policies.stream().flatMap(HostPolicy::toTrust).forEach(all::add);
        }
        mixed(page, script).ifPresent(all::add);
        notAllowed(page).ifPresent(all::add);
        return all.stream().distinct().toList();
    }

    private static Optional<Obstacle> missing(List<Element> elements, List<Element> scripts) {
        if (!elements.isEmpty() && scripts.isEmpty()) {
            return Optional.of(new Obstacle(Kind.NO_SCRIPT, Optional.empty(), Optional.empty()));
        }
        return elements.isEmpty()
                ? Optional.of(new Obstacle(Kind.NO_ELEMENT, Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    private Stream<Obstacle> wrong(Element script) {
        String shown = tag(script);
        if (!script.attr("type").equalsIgnoreCase("module")) {
            return Stream.of(Obstacle.of(
                    Kind.NOT_A_MODULE,
                    shown,
                    shown.replaceFirst(" type=\"[^\"]*\"", "").replaceFirst("<script", "<script type=\"module\"")));
        }
        Optional<URI> address = web(script.absUrl("src").isEmpty() ? script.attr("src") : script.absUrl("src"));
        if (address.isPresent() && !ours.isOurs(address.get())) {
            return Stream.of(Obstacle.of(
                    Kind.OTHER_PORTAL,
                    script.attr("src"),
                    ours.at(ours.lastingScript()).toString()));
        }
        String given = script.attr("integrity");
        return address
                .map(uri -> uri.toString().substring(ours.address().toString().length()))
                .filter(path -> !given.isEmpty())
                .map(path -> Optional.ofNullable(ours.integrity().get(path)))
                .filter(known -> known.isEmpty() || !given.contains(known.get()))
                .map(known -> new Obstacle(Kind.INTEGRITY, Optional.of(shown), known))
                .stream();
    }

    private Stream<Obstacle> unknown(Element element) {
        String name = element.normalName();
        return ours.widgets().contains(name.substring(PREFIX.length()))
                ? Stream.empty()
                : Stream.of(Obstacle.of(
                        Kind.UNKNOWN_WIDGET,
                        "<" + name + ">",
                        ours.widgets().stream()
                                .sorted()
                                .map(known -> "<" + PREFIX + known + ">")
                                .collect(Collectors.joining(" "))));
    }

    private List<Obstacle> toFrame(HostPage page, List<HostPolicy> policies, List<Element> frames) {
        List<Obstacle> all = new ArrayList<>();
        URI framed = ours.at(Frames.PATH + "list");
        frames.stream()
                .filter(frame ->
                        !frame.attr("src").startsWith(ours.at(Frames.PATH).toString()))
                .map(frame -> Obstacle.of(
                        Kind.NOT_FRAMED, tag(frame), ours.at(Frames.PATH + "…").toString()))
                .forEach(all::add);
        policies.stream().flatMap(policy -> policy.toFrame(framed)).forEach(all::add);
        page.values("cross-origin-embedder-policy").stream()
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("require-corp"))
                .findFirst()
                .map(value -> Obstacle.of(Kind.ISOLATION, "Cross-Origin-Embedder-Policy: " + value))
                .ifPresent(all::add);
        mixed(page, framed).ifPresent(all::add);
        notAllowed(page).ifPresent(all::add);
        return all.stream().distinct().toList();
    }

    private static Optional<Obstacle> mixed(HostPage page, URI ours) {
        return page.address()
                .filter(uri -> "https".equalsIgnoreCase(uri.getScheme()) && "http".equals(ours.getScheme()))
                .map(uri -> Obstacle.of(Kind.MIXED, ours.toString()));
    }

    private Optional<Obstacle> notAllowed(HostPage page) {
        return page.address()
                .map(URI::getHost)
                .filter(host -> !ours.mayEmbed().test(host))
                .map(host -> Obstacle.of(Kind.NOT_ALLOWED, host));
    }

    private static Optional<URI> web(String text) {
        try {
            URI uri = URI.create(text.strip());
            return Optional.of(uri).filter(address -> address.getScheme() != null && address.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The element's own tag, without what stands in it. */
    private static String tag(Element element) {
        String html = element.shallowClone().outerHtml();
        return html.substring(0, html.indexOf('>') + 1);
    }
}
