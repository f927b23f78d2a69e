package org.praktyki.servlet;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.Praktyki;

/**
 * One place on another site where a widget stands.
 *
 * @param praktyki the installation
 * @param locale the language that the place asks for, one of those of the portal's pages
 * @param base what links begin with, without a slash at the end: the portal's path, or the way there from the widget's address
 * @param parameters what the widget is asked for, by its options' names in their order; each value is one that its option takes
 */
public record Embedding(Praktyki praktyki, Locale locale, String base, Map<String, List<String>> parameters) {

    /** Copies the parameters. */
    public Embedding {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        parameters = Collections.unmodifiableMap(copy);
    }

    /** The value of an option, its first where it was given several times; absent where it was not given. */
    public Optional<String> value(String option) {
        return values(option).stream().findFirst();
    }

    /** All the values of an option. */
    public List<String> values(String option) {
        return parameters.getOrDefault(option, List.of());
    }

    /**
     * The address of a page in the place's language.
     *
     * @param path below the portal's own, encoded, such as {@code /practices/karta-mieszkanca}
     */
    public String link(String path) {
        return links().page(path);
    }

    /** A text as it may stand in HTML, between tags and in quoted attributes alike. */
    public static String escaped(String text) {
        StringOutput output = new StringOutput();
        Escape.htmlAttribute(text, output);
        return output.toString().replace("<", "&lt;").replace(">", "&gt;");
    }

    Links links() {
        return new Links(base, texts().language());
    }

    Texts texts() {
        return Texts.in(locale);
    }
}
