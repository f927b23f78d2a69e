package org.praktyki.servlet;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The scripts that other sites load, and what frame pages are made of. Each stands under an address that names its content, which
 * a page may pin with its digest; those that people write into their pages also under a lasting one, where always the newest is.
 */
final class EmbedFiles implements Route {

    private static final String SCRIPT = "text/javascript; charset=UTF-8";

    /** The widgets with a script of their own beside the one that all need. */
    private static final Set<String> SCRIPTED = Set.of("map", "search");

    /** Where the script has room for what there is. */
    private static final String ROOM = "const WIDGETS = {};";

    /**
     * What is said of the loader for those who change it: every visitor of every site would load it. A comment that has lines to
     * itself: what stands before a value says its type, and goes with it.
     */
    private static final Pattern COMMENT = Pattern.compile("(?ms)^ *+/\\*\\*(?:(?!\\*/).)*+\\*/\\R");

    private final Map<String, Reply> byAddress = new LinkedHashMap<>();
    private final Pinned loader;
    private final Pinned helper;
    private final Pinned pageScript;
    private final Pinned pageStyles;

    EmbedFiles(Widgets widgets) {
        Map<String, Pinned> scripts = new TreeMap<>();
        SCRIPTED.forEach(name -> scripts.put(name, pinned(name, "js", SCRIPT, resource(name + ".js"))));
        loader = lasting("praktyki", loader(widgets, scripts));
        helper = lasting("frame", resource("frame.js"));
        pageScript = pinned("page", "js", SCRIPT, resource("page.js"));
        pageStyles = pinned("page", "css", "text/css; charset=UTF-8", resource("page.css"));
    }

    /**
     * A file under the address that names its content.
     *
     * @param name below {@link Embeds#PATH}
     * @param integrity its digest, for the attribute {@code integrity} (W3C Subresource Integrity)
     */
    record Pinned(String name, String integrity) {

        /** Where it stands below the servlet's mapping. */
        String path() {
            return Embeds.PATH + name;
        }
    }

    private static byte[] resource(String name) {
        return Assets.resource("embed/" + name);
    }

    private static byte[] loader(Widgets widgets, Map<String, Pinned> scripts) {
        String script = new String(resource("praktyki.js"), StandardCharsets.UTF_8);
        if (!script.contains(ROOM)) {
            throw new IllegalStateException("The script has no room for the widgets");
        }
        return COMMENT.matcher(script)
                .replaceAll("")
                .replace(ROOM, "const WIDGETS = " + table(widgets, scripts) + ";")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The widgets as the script knows them, in JSON. */
    private static String table(Widgets widgets, Map<String, Pinned> scripts) {
        byte[] json = Json.bytes(writer -> {
            writer.writeStartObject();
            for (Widget widget : widgets.all()) {
                writer.writeObjectPropertyStart(widget.name());
                writer.writeObjectPropertyStart("title");
                for (Language language : Language.values()) {
                    Locale locale = language.locale();
                    writer.writeStringProperty(language.tag(), widget.title(locale));
                }
                writer.writeEndObject();
                writer.writeArrayPropertyStart("options");
                for (WidgetOption option : widget.options()) {
                    writer.writeString(option.name() + (option.repeatable() ? "*" : ""));
                }
                writer.writeEndArray();
                Pinned script = scripts.get(widget.name());
                if (script != null) {
                    writer.writeArrayPropertyStart("script");
                    writer.writeString(script.name());
                    writer.writeString(script.integrity());
                    writer.writeEndArray();
                }
                writer.writeEndObject();
            }
            writer.writeEndObject();
        });
        return new String(json, StandardCharsets.UTF_8);
    }

    private Pinned pinned(String name, String ending, String type, byte[] content) {
        Pinned pinned = new Pinned(name + "." + Hash.of(content) + "." + ending, Hash.integrity(content));
        byAddress.put(
                pinned.path(),
                Reply.of(200, type, content)
                        .with(Headers.EMBED)
                        .with(Headers.UNCHANGING)
                        .compressing());
        return pinned;
    }

    private Pinned lasting(String name, byte[] content) {
        byAddress.put(
                Embeds.PATH + name + ".js",
                Reply.of(200, SCRIPT, content)
                        .with(Headers.EMBED)
                        .with(Headers.NEWEST)
                        .compressing());
        return pinned(name, "js", SCRIPT, content);
    }

    /** The script with which elements begin, such as {@code <praktyki-list>}. */
    Pinned loader() {
        return loader;
    }

    /** The script for pages around a frame. */
    Pinned helper() {
        return helper;
    }

    /** The script within a frame. */
    Pinned pageScript() {
        return pageScript;
    }

    /** The style of a page within a frame. */
    Pinned pageStyles() {
        return pageStyles;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        return Optional.ofNullable(byAddress.get(visit.address()));
    }
}
