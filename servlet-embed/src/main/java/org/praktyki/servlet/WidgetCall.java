package org.praktyki.servlet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.Praktyki;
import org.praktyki.core.taxonomy.CategoryTree;

/**
 * A widget that was asked for.
 *
 * @param widget which one
 * @param parameters its own, by their names
 * @param common those that all widgets take, by their names
 */
record WidgetCall(Widget widget, Map<String, List<String>> parameters, Map<String, List<String>> common) {

    /** The language that a widget speaks; every widget takes it. */
    static final WidgetOption LANG =
            WidgetOption.one(Params.LANG, new WidgetOption.PageLanguage(), Texts.saying("embed.option.lang"));

    /**
     * Reads a query string.
     *
     * @param common the options that a widget takes here beside its own
     * @throws BadParamsException with everything that is wrong
     */
    static WidgetCall read(Widget widget, String query, List<WidgetOption> common, CategoryTree tree) {
        List<WidgetOption> options =
                Stream.concat(widget.options().stream(), common.stream()).toList();
        Map<String, List<String>> own = new LinkedHashMap<>(WidgetParams.read(query, options, tree));
        Map<String, List<String>> others = new LinkedHashMap<>();
        common.forEach(option ->
                Optional.ofNullable(own.remove(option.name())).ifPresent(values -> others.put(option.name(), values)));
        return new WidgetCall(widget, own, others);
    }

    /** The one value of an option that all widgets take. */
    Optional<String> value(WidgetOption option) {
        return common.getOrDefault(option.name(), List.of()).stream().findFirst();
    }

    Language language() {
        return value(LANG).flatMap(Language::speaking).orElse(Language.DEFAULT);
    }

    /**
     * What the widget shows.
     *
     * @param base what its links begin with
     */
    String html(Praktyki praktyki, String base) {
        return widget.html(new Embedding(praktyki, language().locale(), base, parameters));
    }
}
