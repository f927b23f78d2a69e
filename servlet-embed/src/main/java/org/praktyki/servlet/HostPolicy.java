package org.praktyki.servlet;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.htmlunit.csp.Policy;
import org.htmlunit.csp.Policy.PolicyErrorConsumer;
import org.htmlunit.csp.directive.SandboxDirective;
import org.htmlunit.csp.url.URLWithScheme;
import org.praktyki.servlet.Obstacle.Kind;

/**
 * One Content-Security-Policy of a page of another site (W3C, Content Security Policy Level 3). A page may have several; what one of
 * them forbids the others cannot allow.
 */
final class HostPolicy {

    private static final String NONE = "'none'";
    /** What the portal's script calls its policy for trusted types. */
    private static final String TRUSTED = "praktyki";

    private static final String DEFAULT = "default-src";
    /** What a directive that is not there is read from, in the specification's order (CSP 3, 6.8.4). */
    private static final List<String> FOR_SCRIPTS = List.of("script-src-elem", "script-src", DEFAULT);

    private static final List<String> FOR_FETCHING = List.of("connect-src", DEFAULT);
    private static final List<String> FOR_FRAMES = List.of("frame-src", "child-src", DEFAULT);

    private final Policy policy;
    private final List<Directive> directives;
    private final Optional<URLWithScheme> site;

    private HostPolicy(String text, Optional<URI> page) {
        this.policy = Policy.parseSerializedCSP(text, PolicyErrorConsumer.ignored);
        this.site = page.flatMap(HostPolicy::address);
        this.directives = Arrays.stream(text.split(";"))
                .map(String::strip)
                .map(Directive::of)
                .toList();
    }

    /** The policies in the headers of a page; several may share a header, between commas. */
    static Stream<HostPolicy> of(HostPage page) {
        return page.values(HostPage.POLICY).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new HostPolicy(text, page.address()));
    }

    /** The policy in a {@code meta} element of a page. */
    static HostPolicy of(String meta, HostPage page) {
        return new HostPolicy(meta, page.address());
    }

    private static Optional<URLWithScheme> address(URI uri) {
        return org.htmlunit.csp.url.URI.parseURI(uri.toASCIIString()).map(URLWithScheme.class::cast);
    }

    /**
     * What keeps the web component from the page.
     *
     * @param script the portal's script
     * @param nonce that the page's script element carries
     * @param integrity that the page's script element carries
     */
    Stream<Obstacle> toComponent(URI script, Optional<String> nonce, Optional<String> integrity) {
        Optional<Obstacle> sandbox = sandbox();
        return sandbox.isPresent()
                ? sandbox.stream()
                : Stream.of(script(script, nonce, integrity), connection(script))
                        .flatMap(Optional::stream);
    }

    /** Whether scripts of the page may only set markup that a named policy of theirs has let through (W3C, Trusted Types). */
    boolean asksForTrustedTypes() {
        return directives.stream()
                .anyMatch(directive -> directive.name().equals("require-trusted-types-for")
                        && directive.sources().contains("'script'"));
    }

    /** That the policy of the portal's script is not among those that the page names, where it names any. */
    Stream<Obstacle> toTrust() {
        return governing(List.of("trusted-types"))
                .filter(directive -> Stream.of("*", TRUSTED)
                        .noneMatch(Arrays.asList(directive.sources().split("\\s+"))::contains))
                .map(directive -> Obstacle.of(Kind.TRUSTED_TYPES, directive.line(), named(directive, TRUSTED)))
                .stream();
    }

    /** What keeps the frame from the page. */
    Stream<Obstacle> toFrame(URI frame) {
        return policy.allowsFrame(address(frame), site)
                ? Stream.empty()
                : Stream.of(forbidden(Kind.FRAME, FOR_FRAMES, "frame-src", frame));
    }

    private Optional<Obstacle> sandbox() {
        return policy.sandbox()
                .filter(sandbox -> !sandbox.allowScripts())
                .map(SandboxDirective::getValues)
                .map(values -> Obstacle.of(
                        Kind.SANDBOX,
                        "sandbox " + String.join(" ", values),
                        Stream.concat(Stream.of("sandbox"), Stream.concat(values.stream(), Stream.of("allow-scripts")))
                                .collect(Collectors.joining(" "))));
    }

    private Optional<Obstacle> script(URI script, Optional<String> nonce, Optional<String> integrity) {
        if (policy.allowsExternalScript(nonce, integrity, address(script), Optional.of(true), site)) {
            return Optional.empty();
        }
        return Optional.of(governing(FOR_SCRIPTS)
                .filter(directive ->
                        directive.sources().toLowerCase(Locale.ROOT).contains("'strict-dynamic'"))
                .map(directive -> Obstacle.of(Kind.STRICT_DYNAMIC, directive.line()))
                .orElseGet(() -> forbidden(Kind.SCRIPT, FOR_SCRIPTS, "script-src", script)));
    }

    private Optional<Obstacle> connection(URI script) {
        return policy.allowsConnection(address(script), site)
                ? Optional.empty()
                : Optional.of(forbidden(Kind.CONNECT, FOR_FETCHING, "connect-src", script));
    }

    private Obstacle forbidden(Kind kind, List<String> fallbacks, String own, URI what) {
        Directive directive = governing(fallbacks).orElseThrow();
        // default-src holds for everything else too, so it is left as it is and the directive it stands in for is added
        Directive better = directive.name().equals(DEFAULT) ? new Directive(own, directive.sources()) : directive;
        return Obstacle.of(kind, directive.line(), named(better, origin(what)));
    }

    /** The directive with one more source. */
    private static String named(Directive directive, String source) {
        String sources = Stream.concat(
                        Arrays.stream(directive.sources().split("\\s+"))
                                .filter(other -> !other.isEmpty() && !other.equalsIgnoreCase(NONE)),
                        Stream.of(source))
                .collect(Collectors.joining(" "));
        return directive.name() + " " + sources;
    }

    private Optional<Directive> governing(List<String> fallbacks) {
        return fallbacks.stream()
                .flatMap(name -> directives.stream()
                        .filter(directive -> directive.name().equals(name))
                        .limit(1))
                .findFirst();
    }

    /** A directive as it is written; the first of a name counts (CSP 3, 2.2.1). */
    private record Directive(String name, String sources) {

        static Directive of(String text) {
            String[] parts = text.split("\\s+", 2);
            return new Directive(parts[0].toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1] : "");
        }

        String line() {
            return (name + " " + sources).strip();
        }
    }

    static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
