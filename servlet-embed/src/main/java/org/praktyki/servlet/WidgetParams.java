package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.servlet.BadParam.Kind;

/** Reads what a widget is asked for: what it has no option for is refused by name, as are values that an option does not take. */
final class WidgetParams {

    /** More values of one option than anyone chooses by hand. */
    private static final int MOST_VALUES = 50;

    private final Map<String, WidgetOption> options;
    private final CategoryTree tree;
    private final List<BadParam> problems = new ArrayList<>();

    private WidgetParams(List<WidgetOption> options, CategoryTree tree) {
        this.options = options.stream()
                .collect(Collectors.toMap(
                        WidgetOption::name, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        this.tree = tree;
    }

    /**
     * The parameters of a query string.
     *
     * @throws BadParamsException with everything that is wrong
     */
    static Map<String, List<String>> read(String query, List<WidgetOption> options, CategoryTree tree) {
        return new WidgetParams(options, tree).read(query);
    }

    private Map<String, List<String>> read(String query) {
        Set<String> repeatable = options.values().stream()
                .filter(WidgetOption::repeatable)
                .map(WidgetOption::name)
                .collect(Collectors.toSet());
        Map<String, List<String>> given = QueryString.read(query, repeatable, problems);
        given.forEach((name, values) -> Optional.ofNullable(options.get(name))
                .ifPresentOrElse(
                        option -> check(option, values),
                        () -> problems.add(new BadParam(name, values.get(0), Kind.UNKNOWN))));
        if (!problems.isEmpty()) {
            throw new BadParamsException(problems);
        }
        return given;
    }

    private void check(WidgetOption option, List<String> values) {
        if (values.size() > MOST_VALUES) {
            problems.add(new BadParam(option.name(), values.get(0), Kind.TOO_MANY));
        }
        values.stream()
                .limit(MOST_VALUES)
                .forEach(value -> problem(option, value).ifPresent(problems::add));
    }

    private Optional<BadParam> problem(WidgetOption option, String value) {
        BadParam bad = new BadParam(option.name(), value, Kind.UNKNOWN);
        return switch (option.kind()) {
            case WidgetOption.Text text ->
                unless(value.length() <= text.longest(), bad.as(Kind.LONGER, text.longest()));
            case WidgetOption.WholeNumber number ->
                unless(isWithin(number, value), bad.as(Kind.NUMBER, number.least(), number.most()));
            case WidgetOption.Choice choice ->
                unless(choice.values().contains(value), bad.as(Kind.CHOICE, String.join(", ", choice.values())));
            case WidgetOption.OfFacet of ->
                unless(
                        Params.isValue(of.facet(), value, tree),
                        bad.as(Kind.valueOf(of.facet().name())));
            case WidgetOption.Around around -> unless(Params.near(value).isPresent(), bad.as(Kind.NEAR));
            case WidgetOption.PageLanguage language ->
                unless(Language.speaking(value).isPresent(), bad.as(Kind.LANG));
            case WidgetOption.OneDay day -> unless(RosterParams.day(value).isPresent(), bad.as(Kind.DAY));
            case WidgetOption.OnePractice practice ->
                unless(PracticePages.slug(value).isPresent(), bad.as(Kind.PRACTICE));
            case WidgetOption.OneThing thing -> unless(PracticePages.slug(value).isPresent(), bad.as(Kind.THING));
        };
    }

    private static Optional<BadParam> unless(boolean right, BadParam problem) {
        return right ? Optional.empty() : Optional.of(problem);
    }

    private static boolean isWithin(WidgetOption.WholeNumber bounds, String value) {
        return value.matches("-?\\d{1,9}")
                && Integer.parseInt(value) >= bounds.least()
                && Integer.parseInt(value) <= bounds.most();
    }
}
