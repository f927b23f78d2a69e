package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.Praktyki;
import org.praktyki.core.search.Query;
import org.praktyki.core.taxonomy.CategoryTree;

/**
 * The form in which someone says what a widget is to show.
 *
 * @param widgets those to choose from
 * @param fields of the chosen one's options, but for the facets
 * @param groups of its facets, as on the portal's own list, with the kinds that there are
 * @param looks of the element and the frame
 */
record EmbedForm(List<Option> widgets, List<Field> fields, List<Filters.Group> groups, List<Field> looks) {

    private static final int FEW = 5;

    /** One of several values. */
    record Option(String value, String label, boolean selected) {}

    /**
     * A field.
     *
     * @param type of HTML's {@code input}, or {@code select}
     * @param hint more about it; empty for none
     * @param value what is in it
     * @param least of a number; empty for no bound
     * @param most of a number, or the most characters of a text; empty for no bound
     * @param options of a select
     */
    record Field(
            String name,
            String label,
            String type,
            String hint,
            String value,
            String least,
            String most,
            List<Option> options) {

        String id() {
            return "embed-" + name;
        }
    }

    /** The form with what was asked for. */
    static EmbedForm of(
            Widgets widgets, EmbedCall call, Praktyki praktyki, CategoryTree tree, Texts texts, Names names) {
        List<Option> all = widgets.all().stream()
                .map(widget -> new Option(
                        widget.name(),
                        widget.title(texts.language().locale()),
                        widget.name().equals(call.widget().name())))
                .toList();
        List<Field> fields = call.widget().options().stream()
                // nobody begins a list with its second page
                .filter(option -> !option.name().equals(Params.PAGE))
                .flatMap(option -> field(option, call, texts).stream())
                .toList();
        List<Field> looks = EmbedCall.LOOKS.stream()
                .flatMap(option -> field(option, call, texts).stream())
                .toList();
        return new EmbedForm(all, fields, groups(call, praktyki, tree, texts, names), looks);
    }

    private static List<Filters.Group> groups(
            EmbedCall call, Praktyki praktyki, CategoryTree tree, Texts texts, Names names) {
        List<String> facets = call.widget().options().stream()
                .filter(option -> option.kind() instanceof WidgetOption.OfFacet)
                .map(WidgetOption::name)
                .toList();
        if (facets.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> chosen = new LinkedHashMap<>(call.options());
        chosen.keySet().retainAll(facets);
        Asked asked = Params.read(chosen, tree, FEW);
        Query query = asked.query().counting(Filters.counted(asked));
        return Filters.of(asked, praktyki.search().find(query), tree, texts, names, unused -> "").groups().stream()
                .filter(group -> facets.contains(group.name()))
                .toList();
    }

    private static Optional<Field> field(WidgetOption option, EmbedCall call, Texts texts) {
        String label = option.label().apply(texts.language().locale());
        String value = call.value(option.name()).orElse("");
        return switch (option.kind()) {
            case WidgetOption.Text text ->
                Optional.of(input(option, label, "text", "", value, "", Integer.toString(text.longest())));
            case WidgetOption.WholeNumber number ->
                Optional.of(input(
                        option,
                        label,
                        "number",
                        "",
                        value,
                        Integer.toString(number.least()),
                        Integer.toString(number.most())));
            case WidgetOption.Choice choice ->
                Optional.of(
                        select(option, label, Stream.concat(Stream.of(""), choice.values().stream()), value, texts));
            case WidgetOption.PageLanguage language ->
                Optional.of(select(option, label, Stream.of(Language.values()).map(Language::tag), value, texts));
            case WidgetOption.Around around ->
                Optional.of(input(option, label, "text", texts.say("embed.hint.near"), value, "", "60"));
            case WidgetOption.OneDay day ->
                Optional.of(input(option, label, "text", texts.say("embed.hint.day"), value, "", "10"));
            case WidgetOption.OnePractice practice ->
                Optional.of(input(option, label, "text", texts.say("embed.hint.practice"), value, "", "2000"));
            case WidgetOption.OneThing thing ->
                Optional.of(input(option, label, "text", texts.say("embed.hint.thing"), value, "", "2000"));
            case WidgetOption.OfFacet facet -> Optional.empty();
        };
    }

    private static Field input(
            WidgetOption option, String label, String type, String hint, String value, String least, String most) {
        return new Field(option.name(), label, type, hint, value, least, most, List.of());
    }

    private static Field select(WidgetOption option, String label, Stream<String> values, String value, Texts texts) {
        List<Option> options = new ArrayList<>();
        values.forEach(each -> options.add(new Option(each, name(option, each, texts), each.equals(value))));
        return new Field(option.name(), label, "select", "", value, "", "", options);
    }

    private static String name(WidgetOption option, String value, Texts texts) {
        return option.kind() instanceof WidgetOption.PageLanguage
                ? Language.ofTag(value).map(Language::ownName).orElse(value)
                : texts.find("embed.choice." + option.name() + "." + (value.isEmpty() ? "any" : value))
                        .orElse(value);
    }
}
