package org.praktyki.servlet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.taxonomy.CategoryTree;

/**
 * What someone wants to embed.
 *
 * @param widget which widget
 * @param options its own, by their names
 * @param look what is asked of its element and its frame beside that
 */
record EmbedCall(Widget widget, Map<String, List<String>> options, Map<String, List<String>> look) {

    static final String WIDGET = "widget";

    private static final int LONGEST_HEADING = 200;

    /** What every widget is asked beside its own options; but for the language, attributes of the element alone. */
    static final List<WidgetOption> LOOKS = List.of(
            WidgetCall.LANG,
            WidgetOption.one("heading", new WidgetOption.Text(LONGEST_HEADING), Texts.saying("embed.option.heading")),
            WidgetOption.one(
                    "heading-level", new WidgetOption.WholeNumber(2, 5), Texts.saying("embed.option.heading-level")),
            WidgetOption.one(
                    "theme",
                    new WidgetOption.Choice(List.of("light", "dark", "inherit")),
                    Texts.saying("embed.option.theme")));

    /** The address of the page of one thing, for those who copy it in the place of its slug. */
    private static final Pattern PAGE =
            Pattern.compile("(?i)=[^&]*%2F(?:practices|partners|partnerships|indicators)%2F(?<slug>[a-z0-9-]+)[^&]*");

    /**
     * Reads a query string. What other widgets take is passed over, as a form sends it when another widget is chosen in it.
     *
     * @throws BadParamsException with everything that is wrong
     */
    static EmbedCall read(Widgets widgets, String query, CategoryTree tree) {
        List<String> pairs =
                Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty()).toList();
        Widget widget = pairs.stream()
                .filter(pair -> pair.startsWith(WIDGET + "="))
                .findFirst()
                .map(pair -> named(widgets, pair.substring(WIDGET.length() + 1)))
                .orElseGet(() -> widgets.all().iterator().next());
        List<WidgetOption> options =
                Stream.concat(widget.options().stream(), LOOKS.stream()).toList();
        Set<String> elsewhere = widgets.all().stream()
                .flatMap(other -> other.options().stream())
                .map(WidgetOption::name)
                .collect(Collectors.toSet());
        options.forEach(option -> elsewhere.remove(option.name()));
        elsewhere.add(WIDGET);
        String own = pairs.stream()
                .filter(pair -> !elsewhere.contains(pair.split("=", 2)[0]))
                .map(EmbedCall::slug)
                .collect(Collectors.joining("&"));
        Map<String, List<String>> given = new LinkedHashMap<>(WidgetParams.read(own, options, tree));
        Map<String, List<String>> look = new LinkedHashMap<>();
        LOOKS.forEach(option ->
                Optional.ofNullable(given.remove(option.name())).ifPresent(values -> look.put(option.name(), values)));
        return new EmbedCall(widget, given, look);
    }

    private static Widget named(Widgets widgets, String name) {
        return widgets.named(name)
                .orElseThrow(() -> new BadParamsException(List.of(new BadParam(WIDGET, name, BadParam.Kind.CHOICE)
                        .as(
                                BadParam.Kind.CHOICE,
                                widgets.all().stream().map(Widget::name).collect(Collectors.joining(", "))))));
    }

    private static String slug(String pair) {
        Matcher page = PAGE.matcher(pair);
        return page.find() ? pair.substring(0, page.start()) + "=" + page.group("slug") : pair;
    }

    /** The first value of an option. */
    Optional<String> value(String option) {
        return Stream.concat(
                        options.getOrDefault(option, List.of()).stream(), look.getOrDefault(option, List.of()).stream())
                .findFirst();
    }

    Language language() {
        return value(Params.LANG).flatMap(Language::speaking).orElse(Language.DEFAULT);
    }

    /** Whether the widget has what it cannot do without. */
    boolean isWhole() {
        return widget.options().stream()
                .filter(option -> option.kind() instanceof WidgetOption.OneThing)
                .allMatch(option -> options.containsKey(option.name()));
    }
}
