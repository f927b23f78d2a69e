package org.praktyki.servlet;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.servlet.EmbedFiles.Pinned;

/**
 * The lines with which another site embeds a widget.
 *
 * @param portal where the public finds the portal, without a closing slash
 * @param widget which one
 * @param options what it is asked for, by their names
 * @param look what is asked of its element and its frame beside that, by the names of attributes
 * @param language that it speaks
 * @param page where a reader finds the same on the portal, below its address
 */
record EmbedCode(
        URI portal,
        Widget widget,
        Map<String, List<String>> options,
        Map<String, String> look,
        Language language,
        String page) {

    private static final String INDENT = "\n    ";
    /** A frame without the script that fits its height. */
    private static final int HEIGHT = 480;

    /** The element, with the script that makes it one. */
    String component(Pinned loader) {
        String attributes = Stream.concat(
                        Stream.of(attribute("portal", portal.toString())),
                        Stream.concat(ownAttributes(), lookAttributes()))
                .collect(Collectors.joining(INDENT + "  "));
        return script(loader) + "\n<praktyki-" + widget.name() + " " + attributes + ">" + INDENT + link()
                + "\n</praktyki-" + widget.name() + ">";
    }

    /** The frame, with the script that fits its height. */
    String frame(Pinned helper) {
        return iframe() + "\n" + script(helper);
    }

    /** The frame alone, for systems that let no script in. */
    String iframe() {
        return "<iframe " + attribute("src", portal + framePath()) + INDENT
                + attribute("title", widget.title(language.locale())) + INDENT + attribute("width", "100%") + " "
                + attribute("height", Integer.toString(HEIGHT)) + " " + attribute("loading", "lazy") + INDENT
                + attribute("sandbox", "allow-scripts allow-popups allow-top-navigation-by-user-activation")
                + " style=\"border:0\"></iframe>";
    }

    /** What WordPress and other systems that know oEmbed turn into a frame by themselves. */
    String address() {
        return portal + page;
    }

    /**
     * The tag on pages of a Java application that has the library itself. Such a tag has each attribute once, so that what is asked
     * for several values is included by its address.
     */
    String jsp() {
        if (options.values().stream().anyMatch(values -> values.size() > 1)) {
            String query = Links.query(parameters(false));
            return "<jsp:include " + attribute("page", "/praktyki" + Embeds.PATH + widget.name() + "?" + query) + "/>";
        }
        String attributes = Stream.concat(Stream.of(attribute("name", widget.name())), ownAttributes())
                .collect(Collectors.joining(" "));
        return "<%@ taglib prefix=\"praktyki\" uri=\"urn:praktyki:tags\" %>\n<praktyki:widget " + attributes + "/>";
    }

    /** What the policy of a page with the element has to name. */
    String policyOfComponent() {
        String origin = HostPolicy.origin(portal);
        return "script-src " + origin + "; connect-src " + origin;
    }

    /** What the policy of a page with the frame has to name. */
    String policyOfFrame() {
        String origin = HostPolicy.origin(portal);
        return "frame-src " + origin + "; script-src " + origin;
    }

    /** Where the frame's page stands, below the portal's address. */
    String framePath() {
        String query = Links.query(parameters(true));
        return Embeds.PATH + "frame/" + widget.name() + (query.isEmpty() ? "" : "?" + query);
    }

    private Map<String, List<String>> parameters(boolean framed) {
        Map<String, List<String>> all = new LinkedHashMap<>(options);
        all.putAll(languageOption());
        if (framed) {
            look.forEach((name, value) -> {
                if (Frames.LOOKS.contains(name)) {
                    all.put(name, List.of(value));
                }
            });
        }
        return all;
    }

    private Map<String, List<String>> languageOption() {
        return language == Language.DEFAULT ? Map.of() : Map.of(Params.LANG, List.of(language.tag()));
    }

    private Stream<String> ownAttributes() {
        return Stream.concat(options.entrySet().stream(), languageOption().entrySet().stream())
                .map(option -> attribute(option.getKey(), String.join(" ", option.getValue())));
    }

    private Stream<String> lookAttributes() {
        return look.entrySet().stream().map(option -> attribute(option.getKey(), option.getValue()));
    }

    private String link() {
        return "<a " + attribute("href", address()) + ">" + Embedding.escaped(widget.title(language.locale())) + "</a>";
    }

    private String script(Pinned script) {
        return "<script type=\"module\" " + attribute("src", portal + script.path()) + INDENT
                + attribute("integrity", script.integrity()) + " crossorigin></script>";
    }

    private static String attribute(String name, String value) {
        return name + "=\"" + Embedding.escaped(value) + "\"";
    }
}
